"""The session behind every face: the event loop, its state and its timers."""
