"""Settings for all tests."""

from hypothesis import settings

# Here, since hypothesis wants its profiles before any test is imported. What
# `--hypothesis-profile` names is loaded after this file.
settings.register_profile("bounded", max_examples=60, deadline=None)
settings.register_profile("long", max_examples=5000, deadline=None)
settings.load_profile("bounded")
