"""The process that runs a learner's code: it loads the file, runs the check, reports.

It talks to the app in JSON lines over a private channel and knows nothing of terminals.
"""
