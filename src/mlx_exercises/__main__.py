"""`python -m mlx_exercises`: the same as the command `mlx`."""

import sys

from mlx_exercises.cli import main

if __name__ == "__main__":
    sys.exit(main())
