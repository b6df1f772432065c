"""Where checks are run: warm processes, one fresh worker for every run.

The app's side of the workers in `mlx_exercises.worker`. Nothing here imports a library
that a learner studies.
"""

from mlx_exercises.bench.attempt import Attempt, Job, Report
from mlx_exercises.bench.bench import Bench
from mlx_exercises.bench.series import Series

__all__ = ["Attempt", "Bench", "Job", "Report", "Series"]
