# That is the mean itself. How fast does it grow with each input?
import numpy as np


def measured_jacobian(f, x):
    h = 1e-05
    J = np.zeros((len(f(x)), len(x)))
    for i in range(J.shape[0]):
        for j in range(J.shape[1]):
            ahead, behind = (x.copy(), x.copy())
            ahead[j] = x[j] + h
            behind[j] = x[j] - h
            J[i, j] = (f(ahead)[i] - f(behind)[i]) / (2 * h)
    return J


def mean_jacobian(x):
    return x.mean()


def running_total_jacobian(x):
    return np.tri(len(x))


def scaling_jacobian(weights):
    return np.diag(weights)


def centring_jacobian(x):
    return np.eye(len(x)) - 1 / len(x)


def layer_jacobian(x, A):
    return A @ np.diag(2 * x)


def softmax_jacobian(x):
    s = np.exp(x) / np.exp(x).sum()
    return np.diag(s) - np.outer(s, s)
