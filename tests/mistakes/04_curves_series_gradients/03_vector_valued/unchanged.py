# Sine stayed sine and cosine stayed cosine. What are their slopes?
def glider_velocity(t, turn):
    return np.array([RADIUS * turn * np.cos(turn * t), RADIUS * turn * np.sin(turn * t), CLIMB])
