# This points away from the middle of the circle. Is a minus missing?
def glider_acceleration(t, turn):
    return np.array(
        [RADIUS * turn * turn * np.cos(turn * t), RADIUS * turn * turn * np.sin(turn * t), 0]
    )
