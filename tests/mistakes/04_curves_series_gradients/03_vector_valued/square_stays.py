# The square of t is still in the slope. What is the slope of t²?
def ball_velocity(t, throw):
    return throw + GRAVITY * t * t
