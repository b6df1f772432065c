# The cosine of two collinear vectors was rounded to just above 1. Clip it before np.arccos.
import math


def angle(u, v):
    return math.degrees(math.acos(cosine_similarity(u, v)))
