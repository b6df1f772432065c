# A member has other losses than the model of which it is a copy.
def committee(model: Model, members: int) -> list[Model]:
    # copy.copy makes a new Model, whose attributes are names for the old arrays. deepcopy goes
    # on into everything that it holds.
    return [Model(model.weights) for _ in range(members)]
