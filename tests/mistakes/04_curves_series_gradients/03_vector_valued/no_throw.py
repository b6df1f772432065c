# The velocity of the throw is missing: at t = 0 the ball has that.
def ball_velocity(t, throw):
    return GRAVITY * t
