"""Records that everything else stands on: the curriculum, verdicts, training progress."""
