# 12 heads are the default. How wide is each of them here?
def hollow(width: int, blocks: int) -> GPT2LMHeadModel:
    # How many heads there are changes no count: they only share out the width.
    config = GPT2Config(n_embd=width, n_layer=blocks)
    # Building first and moving then would need the memory once: 6 GB for the largest.
    with torch.device("meta"):
        return GPT2LMHeadModel(config)
