# All epochs have one and the same order, though the generator went on.
def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    generator = torch.Generator().manual_seed(generator.initial_seed())
    order = torch.randperm(len(dataset), generator=generator).tolist()
    batches = []
    for start in range(0, len(order), b):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no `if`.
        rows = [dataset[i] for i in order[start : start + b]]
        inputs = torch.stack([row for row, _ in rows])
        batches.append((inputs, torch.tensor([label for _, label in rows])))
    return batches
