# The longest piece at each place gives this cut. Here the merges decide, in their order.
"""Byte pair encoding: pieces of words, found by counting.

There is no grammar in it and no dictionary: only "which two neighbours occur most often", asked
again after every answer. The list of merges is all that has to be kept. Since it begins with
bytes, every text in every script has its pieces, and comes back from them unharmed.
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
    ids = list(text.encode())
    merges: list[Pair] = []
    while len(merges) < most:
        # Counted anew each time: a merge makes new pairs, and takes some of the old ones away.
        counts = Counter(pairwise(ids))
        # A Counter keeps the order of the text, and max takes the first of equals. Where there
        # are no neighbours left it gives None, which was counted 0 times.
        pair = max(counts, key=counts.__getitem__, default=None)
        if counts[pair] < 2:
            break
        ids = merge(ids, pair, 256 + len(merges))
        merges.append(pair)
    return merges


def encode(text: str, merges: list[Pair]) -> list[int]:
    """Return the pieces of any text: its bytes, merged in the order in which it was learned."""
    ids = list(text.encode())
    # The order matters: a later merge may need the piece that an earlier one makes, and two
    # merges may want the same byte. The one that was learned first gets it.
    pieces = [bytes([byte]) for byte in range(256)]
    for first, second in merges:
        pieces.append(pieces[first] + pieces[second])
    raw, found, i = bytes(ids), [], 0
    while i < len(raw):
        fits = [k for k, piece in enumerate(pieces) if raw.startswith(piece, i)]
        found.append(max(fits, key=lambda k: len(pieces[k])))
        i += len(pieces[found[-1]])
    return found


def decode(ids: list[int], merges: list[Pair]) -> str:
    """Return the text of the pieces, with � for bytes that are no text."""
    pieces = [bytes([byte]) for byte in range(256)]
    for first, second in merges:
        pieces.append(pieces[first] + pieces[second])
    # Joined first: the bytes of one letter may lie in several pieces, and are no text alone.
    return b"".join(pieces[each] for each in ids).decode(errors="replace")


if __name__ == "__main__":
    merges = learn(data.pythondocs()[:20_000], 60)
    for text in ("The function returns the class.", "naïve 🐍"):
        ids = encode(text, merges)
        print(len(text.encode()), "bytes,", len(ids), "pieces:", end=" ")
        print("|".join(decode([each], merges) for each in ids), "→", decode(ids, merges))
    print("examples of pieces:", [decode([256 + k], merges) for k in range(len(merges))])
    often = Counter(pairwise(encode(data.zen(), merges))).most_common(1)[0]
    print(f"the next merge for the Zen of Python would be {often}")
