"""Running checks: the pool of workers, runs of one exercise and of many, and what they report.

The app's side of the workers in `mlx_exercises.worker`. Nothing here imports a library that is
taught.
"""
