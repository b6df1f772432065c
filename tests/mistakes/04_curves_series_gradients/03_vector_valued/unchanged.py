# Sine stayed sine and cosine stayed cosine. What are their slopes?
import numpy as np

GRAVITY = np.array([0.0, -9.81])
RADIUS = 40.0
CLIMB = 2.0


def ball(t, throw):
    return throw * t + GRAVITY * t * t / 2


def ball_velocity(t, throw):
    return throw + GRAVITY * t


def glider(t, turn):
    return np.array([RADIUS * np.cos(turn * t), RADIUS * np.sin(turn * t), CLIMB * t])


def glider_velocity(t, turn):
    return np.array([RADIUS * turn * np.cos(turn * t), RADIUS * turn * np.sin(turn * t), CLIMB])


def glider_acceleration(t, turn):
    return np.array(
        [-RADIUS * turn * turn * np.cos(turn * t), -RADIUS * turn * turn * np.sin(turn * t), 0]
    )
