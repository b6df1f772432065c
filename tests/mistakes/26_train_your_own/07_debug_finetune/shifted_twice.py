# The labels were shifted here, and the model shifts once more: it learns the token after next.
def collate(rows: Sequence[list[int]], pad: int) -> Batch:
    t = max(len(row) for row in rows)
    input_ids = torch.tensor([row + [pad] * (t - len(row)) for row in rows])
    # Transformers marks what is to be seen. torch.nn.MultiheadAttention marks what is not: its
    # key_padding_mask would be the other way round.
    attention_mask = (input_ids != pad).long()
    # The labels are the input itself. The model compares the scores at t with the label at t + 1,
    # so nothing may be shifted here; and it leaves out labels of -100.
    labels = input_ids.masked_fill(attention_mask == 0, -100)
    labels = torch.cat([labels[:, 1:], torch.full((len(rows), 1), -100)], dim=1)
    return {"input_ids": input_ids, "attention_mask": attention_mask, "labels": labels}
