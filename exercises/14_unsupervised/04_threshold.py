"""From which strangeness on does one call the doctor?

There is a strangeness for each patient: minus the log density, so high is strange. Somebody has
to draw a line. One patient of ten is ill, so "nobody is ill" is right for nine of ten: how many
answers are right says nothing here. Two questions say more:

    precision  =  ill and flagged / flagged        of the alarms, how many are true?
    recall     =  ill and flagged / ill            of the ill, how many are found?

Flag everybody, and recall is 1; flag only the strangest, and precision may be 1. Good is what has
both, and the harmonic mean is near the smaller of the two:

    F1  =  2 · precision · recall / (precision + recall)

Four are flagged, 3 of them ill, and 5 are ill in all: precision 0.75, recall 0.6, F1 0.667. If
nothing is flagged, precision is 0 / 0. Here, as in many libraries, such a quotient counts as 0.

The line is drawn on patients whose state is known, the validation set. How good it is, others
must tell, who had no part in it. For these it is drawn once, and not moved any more.
"""

import numpy as np

from mlx_exercises import data


def judged(flagged: np.ndarray, ill: np.ndarray) -> tuple[float, float, float]:
    """Return precision, recall and F1 of an alarm. What would be 0 / 0 counts as 0.

    flagged and ill are (n,), True or False for each patient.
    """
    # TODO: count, divide, and let no division by 0 happen.
    raise NotImplementedError


def best_threshold(strangeness: np.ndarray, ill: np.ndarray) -> float:
    """Return the threshold with the highest F1, when all at or above it are flagged.

    strangeness (n,) is high for strange patients, ill (n,) is True or False. Only the numbers in
    strangeness come into question. Of several that are equally good, any will do.
    """
    # TODO: try each of the numbers as a threshold, and return the best one.
    raise NotImplementedError


def patients(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return strangeness and state for validation, then both for the test. Finished.

    There are 112 patients in each, (112,), and 12 of them have a malignant tumour. How strange
    they are was learnt from 157 others, all benign, in the way of the exercise before.
    """
    X, y, *_ = data.breast_cancer()
    rng = np.random.default_rng(seed)
    well, ill = rng.permutation(np.flatnonzero(y == 1)), rng.permutation(np.flatnonzero(y == 0))
    means, variances = X[well[:157]].mean(axis=0), X[well[:157]].var(axis=0)
    strangeness = (np.log(2 * np.pi * variances) + (X - means) ** 2 / variances).sum(axis=1) / 2
    first = np.concatenate([well[157:257], ill[:12]])
    second = np.concatenate([well[257:], ill[12:24]])
    return strangeness[first], y[first] == 0, strangeness[second], y[second] == 0


if __name__ == "__main__":
    for seed in range(3):
        strangeness, ill, later, later_ill = patients(seed)
        line = best_threshold(strangeness, ill)
        print(f"the line is drawn at {line:.1f}: precision, recall, F1")
        print("   validation", np.round(judged(strangeness >= line, ill), 2))
        print("   test      ", np.round(judged(later >= line, later_ill), 2))
