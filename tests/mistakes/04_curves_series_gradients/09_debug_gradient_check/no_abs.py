# A slope that is too small counts as no error here. One that is too large does.
def worst_error(derived, measured):
    errors = (derived - measured) / (np.abs(derived) + np.abs(measured) + FLOOR)
    return errors.max()
