# The rows come as they stand in the table. Nothing is shuffled.
def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    torch.randperm(3, generator=generator)
    order = list(range(len(dataset)))
    batches = []
    for start in range(0, len(order), b):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no `if`.
        rows = [dataset[i] for i in order[start : start + b]]
        inputs = torch.stack([row for row, _ in rows])
        batches.append((inputs, torch.tensor([label for _, label in rows])))
    return batches
