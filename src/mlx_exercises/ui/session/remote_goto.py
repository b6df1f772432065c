"""What happens in other terminals, as far as the journal tells."""

from __future__ import annotations

from mlx_exercises.course.course import Course
from mlx_exercises.model.curriculum import Exercise


class RemoteGoto:
    """Hears where `mlx goto` and `mlx challenge` in another terminal want to be."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._read = len(course.journal.entries)

    def asked_for(self) -> Exercise | None:
        """Return the exercise that was asked for since the last look, if any was.

        Another watch screen goes its own way: where it goes is nobody else's business.
        """
        journal = self._course.journal
        journal.refresh()
        fresh, self._read = journal.entries[self._read :], len(journal.entries)
        asked = [each for each in fresh if each.event in ("goto", "challenge")]
        if not asked or asked[-1].data.get("by") == "watch":
            return None
        return self._course.curriculum.by_slug.get(asked[-1].exercise)


def about(course: Course) -> str:
    """Say what is wrong with the journal, if anything is."""
    bad = course.journal.damaged + course.journal.torn
    if not bad:
        return ""
    lines = "line" if bad == 1 else "lines"
    return (
        f"{bad} {lines} of the journal could not be read and count for nothing. "
        "All others stand; nothing was deleted."
    )
