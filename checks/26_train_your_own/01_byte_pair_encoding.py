"""Checks for byte pair encoding: against a slow tokenizer that works on strings of bytes."""

import random

from mlx_exercises import data
from mlx_exercises.checking import close, equal, instance_of, unchanged
from mlx_exercises.figures import Span, Table, Text

# Draws and overlaps, letters of one to four bytes, and texts too short to have neighbours.
TEXTS = (
    "low lower lowest",
    "aaabdaaabac",
    "aaaaaaaaaaa",
    "the theatre over there, the other theme",
    "été répété, le thé à côté 🐍🐍🐍🐍",
    "Wir müssen lernen, wir müssen üben, wir müssen warten",
)
# Every text can be written, with merges learned from another.
STRANGE = ("", "x", "naïve 🐍", "\x00\n\t", "日本語の文字", "e\u0301", "\U0010ffff", "a\r\n b")


def judged(exercise, text, most):
    """Return what the learner's `learn` gives, judged to be a list of pairs of whole numbers."""
    merges = exercise.learn(text, most)
    instance_of(merges, list, "The merges are a list of pairs.")
    for pair in merges:
        instance_of(pair, tuple, "Each merge is a pair, as a tuple.")
        close(len(pair), 2, "Two neighbours make a pair.", call="the length of a merge")
        for each in pair:
            instance_of(each, int, "A pair holds the numbers of two pieces.")
    return merges


def test_one_merge(exercise):
    """The first merge is the most frequent pair of bytes, and the first in the text of equals."""
    for text in TEXTS:
        table = slow_counts([bytes([each]) for each in text.encode()])
        best = max(table.values())
        firsts = [pair for pair, count in table.items() if count == best]
        right = [numbers(firsts[0])]
        wrong = {
            "Another pair occurs just as often and comes first in the text.": [numbers(firsts[-1])],
            "Of equals, the first in the text wins, not the smallest or largest numbers.": [
                min(numbers(each) for each in firsts)
            ],
            "Of equals, the first in the text wins: not the one with the largest numbers.": [
                max(numbers(each) for each in firsts)
            ],
            "A letter may be several bytes, and here its code point was counted.": [
                characters(text)
            ],
        }
        equal(
            judged(exercise, text, 1),
            right,
            f"Here {firsts[0]!r} occur side by side {best} times.",
            suspects=wrong,
        )
    equal(judged(exercise, TEXTS[0], 0), [], "No merge was asked for.")


def test_counted_anew(exercise):
    """After each merge all neighbours are counted anew, until none occurs twice or enough is."""
    for text in TEXTS:
        for most in (2, 3, 5, 40):
            right = slow_learn(text, most)
            wrong = {
                "These are the most frequent pairs of bytes. What has the first merge made of "
                "their neighbours?": slow_learn(text, most, anew=False),
                "Pairs that occur only once were merged, too.": slow_learn(text, most, least=1),
                "Pairs that occur twice were left. One of them would still save a piece.": (
                    slow_learn(text, most, least=3)
                ),
                "There are more merges than were asked for.": slow_learn(text, most + 1),
                "There are fewer merges than were asked for, and some pairs still occur twice.": (
                    slow_learn(text, most - 1)
                ),
                "Of equally frequent pairs, the last in the text was taken.": slow_learn(
                    text, most, last=True
                ),
            }
            equal(
                judged(exercise, text, most),
                right,
                f"{len(right)} merges are worth while here.",
                suspects=wrong,
            )
    for text in ("", "x", "abc"):
        equal(judged(exercise, text, 9), [], "No two neighbours occur twice here.")


def test_encode(exercise):
    """A new text is cut by the same merges, in the order in which they were learned."""
    merges = slow_learn("low lower lowest", 99)
    pairs = [(97, 98), (98, 99), (257, 100), (256, 256)]  # ab, bc, bcd, abab
    for text, known in (
        ("slow", merges),
        ("owl flowers", merges),
        ("lowest lo lower", merges),
        ("abcd", pairs),
        ("bcdab", pairs),
        ("abababcbcd", pairs),
        ("abcd", [(98, 99), (97, 98), (256, 100)]),  # bc, ab, bcd
        ("thé", merges),
        ("", merges),
        ("x", []),
        ("ababa", []),
    ):
        right = slow_encode(text, known)
        raw = list(text.encode())
        wrong = {
            "These are the bytes alone. Where are the merges?": raw,
            "These are code points. A letter may be several bytes.": [ord(each) for each in text],
            "The longest piece at each place gives this cut. Here the merges decide, in their "
            "order.": longest(text, known),
            "The last merge was tried first.": slow_encode(text, known, backwards=True),
            "Of each merge, only the first place was merged.": slow_encode(text, known, once=True),
        }
        with unchanged(known):
            found = exercise.encode(text, known)
        equal(
            found,
            right,
            f"The merges make {[name(256 + k, known) for k in range(len(known))]}, in this order.",
            suspects=wrong,
        )


def test_decode(exercise):
    """The bytes of all pieces are joined before they become text again."""
    merges = slow_learn(TEXTS[4], 40)
    cases = [
        ([104, 256, 119], [(101, 108)]),
        ([257, 256, 257], [(97, 98), (256, 256)]),
        ([195, 169, 33], []),
        ([240, 159, 144, 141, 32], []),
        ([256, 169, 116, 256, 169], [(116, 195)]),
        ([], merges),
        (list(range(256, 256 + len(merges))), merges),
        ([72, 255, 105], merges),
        ([195], []),
    ]
    for ids, known in cases:
        parts = [spelled(each, known) for each in ids]
        right = b"".join(parts).decode("utf-8", errors="replace")
        wrong = {
            "Each piece became text alone. A letter may have its bytes in two pieces.": "".join(
                part.decode("utf-8", errors="replace") for part in parts
            ),
            "Each byte became a letter of its own.": b"".join(parts).decode("latin-1"),
            "Bytes that are no text were dropped. They should leave a � behind.": b"".join(
                parts
            ).decode("utf-8", errors="ignore"),
        }
        with unchanged(ids, known):
            found = exercise.decode(ids, known)
        equal(
            found,
            right,
            f"Together the pieces have the bytes {b''.join(parts)!r}.",
            suspects=wrong,
        )


def test_any_text_returns(exercise):
    """Any text there is, in any script, comes back unharmed, whatever text taught the merges."""
    dice = random.Random(0)
    teachers = (TEXTS[0], TEXTS[4], data.udhr("spanish")[1][:400], "")
    for teacher in teachers:
        merges = judged(exercise, teacher, 30)
        texts = [*STRANGE, *TEXTS]
        for top in (0x80, 0x800, 0xD7FF, 0x10FFFF):
            texts += ["".join(letters(dice, top)) for _ in range(5)]
        texts += [teacher[i : i + 17] for i in range(0, len(teacher), 23)]
        for text in texts:
            ids = exercise.encode(text, merges)
            equal(ids, slow_encode(text, merges), "The merges have an order.")
            equal(exercise.decode(ids, merges), text, "This is not the text that went in.")


def letters(dice, top):
    """Return nine letters with code points up to top, none of which is half of a pair."""
    found = [dice.randrange(top) for _ in range(9)]
    return [chr(each) for each in found if not 0xD800 <= each < 0xE000]


def numbers(pair):
    """Return the numbers of two pieces of a byte each."""
    return pair[0][0], pair[1][0]


def characters(text):
    """Return the most frequent pair of code points, the first of equals."""
    table = slow_counts(list(text))
    first, second = max(table, key=table.get)
    return ord(first), ord(second)


def slow_counts(pieces):
    """Return how often each pair of neighbours occurs, in the order of the text."""
    table = {}
    for i in range(len(pieces) - 1):
        pair = pieces[i], pieces[i + 1]
        table[pair] = table.get(pair, 0) + 1
    return table


def slow_learn(text, most, *, anew=True, least=2, last=False):
    """Learn merges with pieces that are tuples of numbers; or make a known mistake."""
    ids, merges = list(text.encode()), []
    if not anew:
        table = slow_counts(ids)
        order = sorted(table, key=lambda pair: -table[pair])
        return [pair for pair in order if table[pair] >= least][:most]
    while len(merges) < most:
        table = slow_counts(ids)
        best = max(table.values(), default=0)
        if best < least:
            break
        equals = [pair for pair, count in table.items() if count == best]
        merges.append(equals[-1 if last else 0])
        ids = put(ids, merges[-1], 255 + len(merges))
    return merges


def put(ids, pair, new, *, once=False):
    """Return ids with each pair replaced, by looking for it again and again from the left."""
    ids, start = list(ids), 0
    while True:
        places = [i for i in range(start, len(ids) - 1) if (ids[i], ids[i + 1]) == pair]
        if not places:
            return ids
        ids[places[0] : places[0] + 2] = [new]
        start = len(ids) if once else places[0] + 1


def slow_encode(text, merges, *, backwards=False, once=False):
    """Merge the pair that was learned first of all that are there, until none is; or a mistake."""
    ids = list(text.encode())
    ranks = {pair: k for k, pair in reversed(list(enumerate(merges)))}
    if once:
        for k, pair in enumerate(merges):
            ids = put(ids, pair, 256 + k, once=True)
        return ids
    while True:
        there = {pair for pair in slow_counts(ids) if pair in ranks}
        if not there:
            return ids
        pair = (max if backwards else min)(there, key=ranks.get)
        ids = put(ids, pair, 256 + ranks[pair])


def longest(text, merges):
    """Cut a text by taking the longest piece at each place."""
    table = {spelled(each, merges): each for each in reversed(range(256 + len(merges)))}
    raw, ids, i = text.encode(), [], 0
    while i < len(raw):
        j = max(j for j in range(i + 1, len(raw) + 1) if raw[i:j] in table)
        ids.append(table[raw[i:j]])
        i = j
    return ids


def spelled(piece, merges):
    """Return the bytes of a piece."""
    if piece < 256:
        return bytes([piece])
    first, second = merges[piece - 256]
    return spelled(first, merges) + spelled(second, merges)


def name(piece, merges):
    """Return a piece as it can be shown, with a mark for each space."""
    text = spelled(piece, merges).decode("utf-8", errors="replace")
    return text.replace(" ", "␣").replace("\n", "⏎")


def show(exercise):
    """Learn thirty merges from Python's manual, and cut a sentence with them."""
    page = data.pythondocs()[:12_000]
    merges = exercise.learn(page, 30)
    rows = [
        [*(f"{k + 1 + c}  {name(256 + k + c, merges)}" for c in (0, 10, 20))] for k in range(10)
    ]
    sentence = "The execution of the statement returns the value of the function."
    ids, spans, where = exercise.encode(sentence, merges), [], 0
    for each in ids:
        text = exercise.decode([each], merges).replace(" ", "␣")
        spans.append(Span(text, "dim" if each < 256 else where % 2))
        where += each >= 256
    before, after = len(page.encode()), len(exercise.encode(page, merges))
    return (
        Table(
            rows,
            columns=["first ten", "second ten", "third ten"],
            title="The first 30 merges of Python's manual",
            note=f"They make {before:,} bytes {after:,} pieces. The frequent rows of spaces and "
            "dashes are its layout.",
        ),
        Text(
            spans,
            title=f"{len(sentence)} bytes, {len(ids)} pieces",
            note="The marked ones are pieces of two bytes and more.",
        ),
    )
