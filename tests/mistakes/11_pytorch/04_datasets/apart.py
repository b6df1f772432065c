# The rows have labels that belong to others. Were both shuffled alike?
def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    order = torch.randperm(len(dataset), generator=generator).tolist()
    other = torch.randperm(len(dataset), generator=generator).tolist()
    batches = []
    for start in range(0, len(order), b):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no `if`.
        rows = [dataset[i] for i in order[start : start + b]]
        inputs = torch.stack([row for row, _ in rows])
        batches.append((inputs, torch.tensor([dataset[i][1] for i in other[start : start + b]])))
    return batches
