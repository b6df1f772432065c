"""`mlx doctor`: facts for a bug report, and probes that run the real parts."""
