"""When passed exercises come back: a fold over two journals."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import small_curriculum
from fsrs import Rating

from mlx_exercises.course import spaced_repetition
from mlx_exercises.course.course import Course
from mlx_exercises.curriculum import loader
from mlx_exercises.workspace.journal import Journal
from mlx_exercises.workspace.workspace import Workspace

START = datetime.fromisoformat("2026-03-02T12:00:00+00:00")
FAILED, PASSED, UNWRITTEN = "failed", "passed", "unwritten"


class CommandContext:
    """A small curriculum and the two journals."""

    def __init__(self, folder: Path) -> None:
        self.curriculum = loader.load(small_curriculum.write(folder / "curriculum"))
        self.workspace = Workspace(folder / "ws", self.curriculum)
        self.own = self.workspace.journal
        self.practice = spaced_repetition.review_workspace(self.workspace).journal

    def write(self, journal: Path, *entries: tuple[float, str, str, str]) -> None:
        journal.parent.mkdir(parents=True, exist_ok=True)
        with journal.open("a", encoding="utf-8") as file:
            for days, event, slug, outcome in entries:
                time = (START + timedelta(days=days)).isoformat()
                record = {"time": time, "event": event, "exercise": slug, "outcome": outcome}
                file.write(json.dumps(record) + "\n")

    @property
    def course(self) -> Course:
        return Course(self.curriculum, Journal(self.own))

    def plan(self) -> dict[str, spaced_repetition.ScheduledReview]:
        return {due.exercise.slug: due for due in spaced_repetition.plan(self.course, self.journal)}

    @property
    def journal(self) -> Journal:
        return Journal(self.practice)


@pytest.fixture
def place(tmp_path):
    return CommandContext(tmp_path)


def day(days: int) -> date:
    return (START + timedelta(days=days)).astimezone().date()


@pytest.mark.parametrize(
    ("attempt", "rating"),
    [
        (spaced_repetition.AttemptStats(), Rating.Easy),
        (spaced_repetition.AttemptStats(failures=1), Rating.Good),
        (spaced_repetition.AttemptStats(failures=3), Rating.Hard),
        (spaced_repetition.AttemptStats(hints=1), Rating.Hard),
        (spaced_repetition.AttemptStats(failures=9, hints=3, spoiled=True), Rating.Again),
    ],
)
def test_the_harder_it_was_the_lower_its_rating(attempt, rating):
    """No failure is easy, some are good, hints or many failures hard, a look at ours forgotten."""
    assert spaced_repetition.rate(attempt) is rating


def test_what_was_hard_comes_back_sooner(place):
    """An exercise that needed a hint is due before one that passed at once."""
    place.write(
        place.own,
        (0, "checked", "double", UNWRITTEN),
        (0, "checked", "double", PASSED),
        (0, "checked", "triple", UNWRITTEN),
        (0, "hint", "triple", ""),
        (0, "checked", "triple", PASSED),
    )
    plan = place.plan()
    assert day(0) < plan["triple"].day < plan["double"].day


def test_the_first_look_at_a_file_is_no_failure(place):
    """A starting file that fails as shipped costs nothing."""
    place.write(
        place.own,
        (0, "checked", "double", FAILED),
        (0, "checked", "double", PASSED),
        (0, "checked", "triple", FAILED),
        (0, "checked", "triple", FAILED),
        (0, "checked", "triple", PASSED),
    )
    recalled = {
        each.slug: each.attempt.failures
        for each in spaced_repetition.review_events(place.course.journal.entries)
    }
    assert recalled == {"double": 0, "triple": 1}


def test_each_review_that_goes_well_makes_the_pause_longer(place):
    """The second pause is longer than the first, and the third than the second."""
    place.write(place.own, (0, "checked", "double", PASSED))
    pauses, now = [], 0
    for _ in range(3):
        due = place.plan()["double"].day
        pauses.append((due - day(now)).days)
        now = (due - day(0)).days
        place.write(
            place.practice, (now, "reset", "double", ""), (now, "checked", "double", PASSED)
        )
    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[1] < pauses[2]
    assert place.plan()["double"].reviews == 3


def test_passing_the_same_file_again_is_no_review(place):
    """Only a pass from a fresh file counts: saving the solved one changes no date."""
    place.write(place.own, (0, "checked", "double", PASSED))
    before = place.plan()
    place.write(place.own, (5, "checked", "double", FAILED), (6, "checked", "double", PASSED))
    assert place.plan() == before


def test_what_does_not_hold_any_more_does_not_come_back(place):
    """An exercise that was reset and has not passed since is in the roadmap, not in the review."""
    place.write(place.own, (0, "checked", "double", PASSED), (1, "reset", "double", ""))
    assert place.plan() == {}


def test_at_most_a_few_a_day_and_what_was_begun_first(place):
    """Three a day, those already done today counted; a copy that was begun goes before the rest."""
    slugs = ("double", "triple", "both", "add", "negate")
    place.write(place.own, *((0, "checked", slug, PASSED) for slug in slugs))
    dues = list(place.plan().values())
    today = day(30)
    names = [
        due.exercise.slug for due in spaced_repetition.select_due(dues, place.journal, today, 3)
    ]
    assert names == ["double", "triple", "both"]
    place.write(
        place.practice,
        (30, "reset", "double", ""),
        (30, "reset", "negate", ""),
        (30, "checked", "double", PASSED),
    )
    dues = list(place.plan().values())
    names = [
        due.exercise.slug for due in spaced_repetition.select_due(dues, place.journal, today, 3)
    ]
    assert names == ["negate", "triple"]


def test_nothing_comes_back_before_its_day(place):
    """Directly after a pass nothing is due."""
    place.write(place.own, (0, "checked", "double", PASSED))
    assert spaced_repetition.select_due(list(place.plan().values()), place.journal, day(0), 3) == []


def test_a_begun_copy_keeps_what_was_written_in_it(place):
    """Laying out again leaves an unfinished copy alone, and makes a passed one fresh."""
    place.write(place.own, (0, "checked", "double", PASSED))
    dues = list(place.plan().values())
    copies, course = spaced_repetition.create_copies(place.workspace, place.course, dues)
    (exercise,) = course.exercises
    assert copies.file(exercise).read_text() == small_curriculum.text("double")
    copies.file(exercise).write_text("half done")
    copies, _ = spaced_repetition.create_copies(place.workspace, place.course, dues)
    assert copies.file(exercise).read_text() == "half done"
    place.write(place.practice, (400, "checked", "double", PASSED))
    copies, _ = spaced_repetition.create_copies(place.workspace, place.course, dues)
    assert copies.file(exercise).read_text() == small_curriculum.text("double")
    assert [each.read_text() for each in copies.backups(exercise)] == ["half done"]


@pytest.mark.parametrize(
    ("ahead", "words"),
    [(-3, "today"), (0, "today"), (1, "tomorrow"), (3, "on Thursday"), (10, "on 12 March")],
)
def test_days_are_said_as_one_says_them(ahead, words):
    """Near days by name, far ones by date."""
    monday = date(2026, 3, 2)
    assert spaced_repetition.humanize_date(monday + timedelta(days=ahead), monday) == words
    assert spaced_repetition.humanize_date(date(2027, 1, 9), monday) == "on 9 January 2027"
