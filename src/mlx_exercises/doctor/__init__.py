"""`mlx doctor`: what a bug report would ask, and probes that really run."""
