"""Values and sentences as text for learners."""
