"""Byte pair encoding: what a language model reads instead of letters.

Whole words make a vocabulary without end, and single letters make long rows of little meaning.
Byte pair encoding finds pieces in between, from the text itself. It begins with the 256 bytes,
so that there is nothing it cannot write down: é is two of them, an emoji four. Then, again and
again, the two neighbours that occur most often become one new piece, 256, 257, 258, ...

    low lower lowest      16 bytes. l and o are neighbours 3 times, and so are o and w.
                          The first in the text wins a draw:    256 = lo
    (lo)w (lo)wer ...     lo and w, 3 times:                    257 = low
    (low) (low)er ...     a space and low, 2 times:             258 = ␣low
    (low)(␣low)er ...     ␣low and e, 2 times:                  259 = ␣lowe
    (low)(␣lowe)r(␣lowe)st                No two neighbours occur twice any more: the end.

16 bytes have become 6 pieces. The list of merges, in this order, is the whole tokenizer. A new
text is cut by the same merges in the same order: "slow" is s and 257, and "owl" stays o, w, l.
Longer pieces make shorter rows, and training costs by the piece.

P. Gage (1994) made it to compress files; R. Sennrich, B. Haddow and A. Birch (2015, arXiv
1508.07909) to translate rare words; A. Radford and others (2019) used bytes, for GPT-2.

list("é".encode()) is [195, 169] in UTF-8; bytes([195, 169]).decode(errors="replace") is "é", and
gives � for bytes that are no text. pairwise([1, 2, 3]) gives (1, 2) and (2, 3).
"""

from collections import Counter
from itertools import pairwise

from mlx_exercises import data

Pair = tuple[int, int]


def merge(ids: list[int], pair: Pair, new: int) -> list[int]:
    """Return ids with `new` wherever the pair stood, found from the left. Finished."""
    merged, i = [], 0
    while i < len(ids):
        if tuple(ids[i : i + 2]) == pair:
            merged.append(new)
            i += 2
        else:
            merged.append(ids[i])
            i += 1
    return merged


def learn(text: str, most: int) -> list[Pair]:
    """Return the merges that the text teaches, in order: at most `most` of them.

    Merge number k makes the piece 256 + k. Each time the pair is taken that occurs most often now;
    of equally frequent ones the first in the text. It ends early when no pair occurs twice.
    In aaa the pair (a, a) occurs twice.
    """
    # TODO: begin with the bytes; count all neighbours, merge the best pair, and count again.
    raise NotImplementedError


def encode(text: str, merges: list[Pair]) -> list[int]:
    """Return the pieces of any text: its bytes, merged in the order in which it was learned."""
    # TODO: begin with the bytes, and go through the merges.
    raise NotImplementedError


def decode(ids: list[int], merges: list[Pair]) -> str:
    """Return the text of the pieces, with � for bytes that are no text."""
    # TODO: find the bytes of every piece there is, and join those of ids before they become text.
    raise NotImplementedError


if __name__ == "__main__":
    merges = learn(data.pythondocs()[:20_000], 60)
    for text in ("The function returns the class.", "naïve 🐍"):
        ids = encode(text, merges)
        print(len(text.encode()), "bytes,", len(ids), "pieces:", end=" ")
        print("|".join(decode([each], merges) for each in ids), "→", decode(ids, merges))
    print("examples of pieces:", [decode([256 + k], merges) for k in range(len(merges))])
    often = Counter(pairwise(encode(data.zen(), merges))).most_common(1)[0]
    print(f"the next merge for the Zen of Python would be {often}")
