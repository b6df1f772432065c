# This is the length of the shadow. Which arrow has it?
def shadow(u, v):
    return (u @ v) / np.sqrt(v @ v)
