# This angle starts from north, and turns right. Which of x and y comes first in arctan2?
def to_polar(x, y):
    return np.array([np.sqrt(x * x + y * y), np.arctan2(x, y)])
