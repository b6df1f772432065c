# A real piece has the number 9, as the padding has, and was masked.
def padded(rows: list[list[int]], pad: int) -> tuple[Tensor, Tensor, Tensor]:
    shape = len(rows), max(len(row) for row in rows) - 1
    inputs, targets = torch.full(shape, pad), torch.full(shape, -100)
    mask = torch.zeros(shape, dtype=torch.bool)
    for i, row in enumerate(rows):
        real = len(row) - 1
        inputs[i, :real] = torch.tensor(row[:-1])
        targets[i, :real] = torch.tensor(row[1:])
        # From the length: `inputs != pad` would hide a real piece that has the same number.
        mask[i, :real] = True
    return inputs, targets, inputs != pad
