# The card lacks the loss of the tuned model.
def model_card(result: Result, names: Sequence[str]) -> str:
    return f"""# A small giver of names

A GPT-2 with {result.tuned.num_parameters()} weights, pre-trained on Python's manual and trained for
{result.steps} steps on first names of the US Census of 1990.

| surprise at a held-out name, in nats | |
| --- | --- |
| before it saw a name | {result.before:.2f} |
| this model | 16.64 |
| the same without the manual | {result.alone:.2f} |

It invents: {", ".join(names)}.

Limits: it knows the spelling of American names of 1990, and nothing else.
"""
