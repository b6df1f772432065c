"""The linter of `mlx dev check`: rules, the runner that applies them, and its report."""
