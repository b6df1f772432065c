# Missing masses count as zero grams here.
def mean_mass(masses: np.ndarray, species: np.ndarray, wanted: str) -> float:
    # `masses != np.nan` would be True everywhere: nan differs even from itself.
    return np.nan_to_num(masses[species == wanted]).mean()
