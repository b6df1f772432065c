"""Structural comparison: where two values first differ."""
