# These weights take up memory. Which device was current when they were made?
def hollow(width: int, blocks: int) -> GPT2LMHeadModel:
    # How many heads there are changes no count: they only share out the width.
    config = GPT2Config(n_embd=width, n_layer=blocks, n_head=width // 64)
    # Building first and moving then would need the memory once: 6 GB for the largest.
    return GPT2LMHeadModel(config)
