# ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or
# a.all()
def mean_mass(masses: np.ndarray, species: np.ndarray, wanted: str) -> float:
    # `masses != np.nan` would be True everywhere: nan differs even from itself.
    return masses[(species == wanted) and ~np.isnan(masses)].mean()
