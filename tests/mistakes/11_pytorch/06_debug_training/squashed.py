# The loss saw shares between 0 and 1. What does cross_entropy want?
def train_epoch(model: nn.Module, optimizer: optim.Optimizer, batches: Batches) -> float:
    model.train()
    total = rows = 0.0
    for inputs, labels in batches:
        # backward() adds to what is there, so without this every step would repeat all those
        # before it: like a large momentum that nobody has asked for.
        optimizer.zero_grad()
        # cross_entropy does the softmax itself. Of shares between 0 and 1 it would make shares
        # between 0.21 and 0.58 for three classes: no right answer could ever cost nothing.
        loss = nn.functional.cross_entropy(model(inputs).softmax(dim=1), labels)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
        rows += len(labels)
    return total / rows
