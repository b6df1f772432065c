# This mirrors in the line at the opposite angle. What acts first stands on the right.
import numpy as np


def scaling(across, up):
    return np.array([[across, 0.0], [0.0, up]])


def rotation(degrees):
    t = degrees * np.pi / 180
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])


def shear(k):
    return np.array([[1.0, k], [0.0, 1.0]])


def mirror(degrees):
    return rotation(-degrees) @ scaling(1, -1) @ rotation(degrees)
