# The chain rule wants a factor: how fast does turn · t grow?
def glider_velocity(t, turn):
    return np.array([-RADIUS * np.sin(turn * t), RADIUS * np.cos(turn * t), CLIMB])
