# The chain rule wants its factor once more: turn belongs in it twice.
def glider_acceleration(t, turn):
    return np.array([-RADIUS * turn * np.cos(turn * t), -RADIUS * turn * np.sin(turn * t), 0])
