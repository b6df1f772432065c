"""Plain records used by all other packages: the curriculum, verdicts, training progress."""
