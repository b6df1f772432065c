# Gravity pulls down: GRAVITY has its minus already.
def ball_velocity(t, throw):
    return throw - GRAVITY * t
