# The slope of the cosine has a minus.
def glider_velocity(t, turn):
    return np.array([RADIUS * turn * np.sin(turn * t), RADIUS * turn * np.cos(turn * t), CLIMB])
