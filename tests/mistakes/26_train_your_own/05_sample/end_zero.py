# It went on after the end. What does `end` look like if it is 0?
def generate(
    model: nn.Module,
    start: list[int],
    most: int,
    dice: torch.Generator,
    *,
    places: int,
    end: int | None = None,
    temperature: float = 1.0,
    k: int | None = None,
    p: float | None = None,
) -> list[int]:
    ids = list(start)
    model.eval()
    with torch.no_grad():
        for _ in range(most):
            scores = model(torch.tensor([ids[-places:]]))[0, -1] / temperature
            if k is not None:
                scores = top_k(scores, k)
            if p is not None:
                scores = top_p(scores, p)
            piece = int(torch.multinomial(scores.softmax(dim=0), 1, generator=dice))
            if end and piece == end:
                break
            ids.append(piece)
    return ids
