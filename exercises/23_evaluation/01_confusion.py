"""Right in 95 of 100 cases, and worth nothing: look at the table before the score.

A score is one number. The confusion matrix still knows who was taken for whom: row i, column j
counts samples of class i that were called j. Here 9 mails of class 0 and 6 of class 1:

                  called 0   called 1
    truly 0              8          1        recall of class 1      4 / (2 + 4) = 0.667
    truly 1              2          4        precision of class 1   4 / (1 + 4) = 0.8

For each class, precision asks a column (of those called so, how many are?), recall asks a row (of
those that are, how many were called so?), and F1 = 2 P R / (P + R) is their harmonic mean, here
0.727. A class that nobody is called has a precision of 0 / 0. That counts as 0 here, and so does
any other 0 / 0.

Many classes have many F1. Two ways to make one number of them:

    macro   the plain mean of the F1 of all classes: a rare class counts as much as any other
    micro   all classes thrown together. Add up the hits of all of them, the calls, the members;
            then P = hits / calls, R = hits / members and F1 as above: each sample counts the same

Now let a filter call all of 100 mails fine, when 5 are not. Its micro F1 is 0.95, the macro F1
half of (0.974 + 0). Which of the two would you print?
"""

import numpy as np


def confusion(y: np.ndarray, called: np.ndarray, c: int) -> np.ndarray:
    """Return the confusion matrix (c, c), whole numbers: rows are truths, columns are calls.

    y and called are (n,) and hold classes from 0 to c - 1. Some may not occur at all.
    """
    # TODO: count each pair of a truth and a call.
    raise NotImplementedError


def per_class(table: np.ndarray) -> np.ndarray:
    """Return (c, 3): precision, recall and F1 of each class of a confusion matrix (c, c).

    What would be 0 / 0 is 0, and no warning is given.
    """
    # TODO: divide the diagonal by the sums that belong to it.
    raise NotImplementedError


def averages(table: np.ndarray) -> tuple[float, float]:
    """Return the macro F1 and the micro F1 of a confusion matrix (c, c) with at least one sample.

    The macro F1 is the mean over all c classes. One that does not occur at all counts with 0.
    """
    # TODO: average the F1 of the classes, then the F1 of all classes thrown together.
    raise NotImplementedError


if __name__ == "__main__":
    y = np.repeat([0, 1], [95, 5])
    for name, called in (("all fine", 0 * y), ("three of five found", np.arange(100) >= 97)):
        table = confusion(y, called.astype(int), 2)
        print(name, table.tolist())
        print(per_class(table).round(3))
        print("macro and micro F1:", np.round(averages(table), 3))
