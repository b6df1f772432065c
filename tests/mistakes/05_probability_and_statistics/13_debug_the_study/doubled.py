# One direction was doubled. Count the two as they are.
def p_value(observed: float, differences: np.ndarray) -> float:
    # Slower would have surprised as much as faster: nobody knew the direction before.
    as_large = 2 * np.sum(differences >= abs(observed))
    # The labels as they really were are one of the ways to deal them out.
    return (1 + as_large) / (1 + len(differences))
