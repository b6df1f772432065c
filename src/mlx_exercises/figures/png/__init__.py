"""Figures as files, plotted with matplotlib in a process of its own: see `__main__`."""
