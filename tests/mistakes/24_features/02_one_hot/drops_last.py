# The last category is missing. The first one is dropped.
class OneHot:
    def __init__(self, *, drop_first: bool = False) -> None:
        self.drop_first = drop_first
        self.categories: list[str] = []

    def fit(self, words: Sequence[str]) -> "OneHot":
        # str(...) makes plain words of NumPy's. A set alone would have no order to rely on.
        self.categories = sorted({str(word) for word in words})
        return self

    def names(self) -> list[str]:
        # A slice is a new list in both cases: nobody outside can change the categories by it.
        return self.categories[:-1] if self.drop_first else self.categories[:]

    def transform(self, words: Sequence[str]) -> np.ndarray:
        unknown = set(words) - set(self.categories)
        if self.drop_first and unknown:
            raise ValueError(f"not seen in fit: {unknown}")
        # A comparison of each word with each name. Columns come from fit, never from these words.
        rows = [[float(word == name) for name in self.names()] for word in words]
        return np.array(rows).reshape(len(words), len(self.names()))
