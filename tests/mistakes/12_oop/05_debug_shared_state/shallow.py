# It was changed in one member, and has changed elsewhere: they share it.
def committee(model: Model, members: int) -> list[Model]:
    # copy.copy makes a new Model, whose attributes are names for the old arrays. deepcopy goes
    # on into everything that it holds.
    return [copy.copy(model) for _ in range(members)]
