# The new weights are missing from the whole.
def adapt(model: nn.Module, names: tuple[str, ...], r: int, alpha: float) -> float:
    model.requires_grad_(requires_grad=False)
    # The list is made before anything is replaced: a walk over what one changes goes astray.
    for parent in list(model.modules()):
        for name, child in list(parent.named_children()):
            if name in names and isinstance(child, nn.Linear):
                setattr(parent, name, LoRALinear(child, r, alpha))
    sizes = [(each.numel(), each.requires_grad) for each in model.parameters()]
    return sum(n for n, free in sizes if free) / sum(n for n, free in sizes if not free)
