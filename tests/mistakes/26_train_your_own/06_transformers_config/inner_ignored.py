# This has a hidden width of 4 d. The configuration names another.
def on_paper(config: GPT2Config) -> dict[str, int]:
    d, blocks = config.n_embd, config.n_layer
    # None is the library's way to say "as usual", which is 4 d here.
    h = 4 * d
    return {
        "tokens": config.vocab_size * d,
        "positions": config.n_positions * d,
        "attention": blocks * 4 * (d * d + d),
        "mlp": blocks * ((d * h + h) + (h * d + d)),
        "norms": (2 * blocks + 1) * 2 * d,
        "head": 0 if config.tie_word_embeddings else config.vocab_size * d,
    }
