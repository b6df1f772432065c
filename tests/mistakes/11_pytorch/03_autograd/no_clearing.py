# Each gradient has those before it added in. What does backward do with an old .grad?
def one_by_one(loss: Loss, batches: list[Batch], w: Tensor) -> list[Tensor]:
    gradients = []
    v = w.clone().requires_grad_()
    for X, y in batches:
        # A fresh copy each time has no .grad yet, so there is nothing to clear, and nothing that
        # two places of the list could share.
        loss(X, y, v).backward()
        gradients.append(v.grad.clone())
    return gradients
