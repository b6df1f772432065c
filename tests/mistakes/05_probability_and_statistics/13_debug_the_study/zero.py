# The real labelling was possible too, and is missing. So p can come out as 0.
def p_value(observed: float, differences: np.ndarray) -> float:
    # Slower would have surprised as much as faster: nobody knew the direction before.
    as_large = np.sum(np.abs(differences) >= abs(observed))
    # The labels as they really were are one of the ways to deal them out.
    return as_large / len(differences)
