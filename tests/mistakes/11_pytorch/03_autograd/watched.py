# The w that was handed in is watched now: whoever uses it next finds old slopes in it.
def one_by_one(loss: Loss, batches: list[Batch], w: Tensor) -> list[Tensor]:
    gradients = []
    for X, y in batches:
        # A fresh copy each time has no .grad yet, so there is nothing to clear, and nothing that
        # two places of the list could share. One copy for all would need both to be thought of.
        v = w.requires_grad_()
        v.grad = None
        loss(X, y, v).backward()
        gradients.append(v.grad)
    return gradients
