# Neighbours of the table stay in one batch: only whole batches were shuffled.
def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    n = len(dataset)
    blocks = torch.randperm((n + b - 1) // b, generator=generator).tolist()
    blocks.sort(key=lambda k: k == n // b)
    order = [i for k in blocks for i in range(k * b, min(k * b + b, n))]
    batches = []
    for start in range(0, len(order), b):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no `if`.
        rows = [dataset[i] for i in order[start : start + b]]
        inputs = torch.stack([row for row, _ in rows])
        batches.append((inputs, torch.tensor([label for _, label in rows])))
    return batches
