"""Renderers: functions that turn records into rich renderables, and the consoles for them.

Only these know colors, symbols and widths. Text from a learner's code is always sanitized.
"""
