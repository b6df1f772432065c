# The slope of CLIMB · t is CLIMB: the t goes.
def glider_velocity(t, turn):
    return np.array(
        [-RADIUS * turn * np.sin(turn * t), RADIUS * turn * np.cos(turn * t), CLIMB * t]
    )
