# That is the mean velocity so far, place by time. What is it at this moment?
def ball_velocity(t, throw):
    return throw + GRAVITY * t / 2
