"""Where a learner is: progress folded from the journal, resets, lists, statistics, reviews."""
