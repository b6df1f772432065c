# One and the same model sits there several times.
def committee(model: Model, members: int) -> list[Model]:
    # copy.copy makes a new Model, whose attributes are names for the old arrays. deepcopy goes
    # on into everything that it holds.
    return [copy.deepcopy(model)] * members
