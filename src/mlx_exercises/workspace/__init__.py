"""The learner's folder: its files, the journal, baselines, updates and the file watcher."""
