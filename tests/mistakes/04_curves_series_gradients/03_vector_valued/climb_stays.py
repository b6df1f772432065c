# A steady climb is no acceleration: what is the slope of a number that stays?
def glider_acceleration(t, turn):
    return np.array(
        [-RADIUS * turn * turn * np.cos(turn * t), -RADIUS * turn * turn * np.sin(turn * t), CLIMB]
    )
