# That is where the ball is. How fast does it move?
def ball_velocity(t, throw):
    return ball(t, throw)
