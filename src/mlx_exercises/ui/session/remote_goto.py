"""Requests from other terminals to go to an exercise, read from the journal."""

from mlx_exercises.course.course import Course
from mlx_exercises.model.curriculum import Exercise


class RemoteGoto:
    """Finds what `mlx goto` and `mlx challenge` in other terminals have asked for."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._read = len(course.journal.entries)

    def poll(self) -> Exercise | None:
        """Return the exercise that was requested since the last call, if any was.

        Where another watch screen goes is no request.
        """
        journal = self._course.journal
        journal.refresh()
        new, self._read = journal.entries[self._read :], len(journal.entries)
        requests = [each for each in new if each.event in ("goto", "challenge")]
        if not requests or requests[-1].data.get("by") == "watch":
            return None
        return self._course.curriculum.by_slug.get(requests[-1].exercise)
