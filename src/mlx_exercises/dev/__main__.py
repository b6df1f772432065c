"""`python -m mlx_exercises.dev check NAME`: the author's tools without the rest of `mlx`."""

from mlx_exercises.dev.cli import main

if __name__ == "__main__":
    main()
