"""Checks for the search engine: scikit-learn's weights are the oracle, and laws of a ranking."""

import textwrap

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from mlx_exercises.checking import close, equal, instance_of, no_warnings, parts, unchanged
from mlx_exercises.figures import Bars, Table

BIRDS = ["The owl hunts at night", "An OWL and an eagle", "Eagle, falcon, owl: owl!"]
WORDS = ["owl", "eagle", "falcon", "heron", "swan", "night", "river", "hunts", "swims", "2", "of"]
PATTERN = r"[a-z0-9]+"


def oracle(texts, **settings):
    """Return scikit-learn's vectorizer with the same words, fitted."""
    return TfidfVectorizer(token_pattern=PATTERN, **settings).fit(texts)


def draw(seed, n):
    """Return n random texts of 1 to 12 words, no two the same bag."""
    rng = np.random.default_rng(seed)
    texts = []
    while len(texts) < n:
        some = " ".join(rng.choice(WORDS, size=int(rng.integers(1, 13))))
        if sorted(some.split()) not in [sorted(each.split()) for each in texts]:
            texts.append(some)
    return texts


def test_learn(exercise):
    """The vocabulary is every word once, sorted, and the idf falls as more texts have it."""
    for texts in (BIRDS, draw(0, 7), draw(1, 4), ["night night"]):
        reference = oracle(texts)
        vocabulary = reference.get_feature_names_out().tolist()
        idf, n = reference.idf_, len(texts)
        with unchanged(texts):
            found = exercise.learn(texts)
        found = parts(found, 2, "learn returns the words and their idf.")
        instance_of(found[0], (list, tuple), "The vocabulary is a list.")
        equal(list(found[0]), vocabulary, call="the words of learn(texts)")
        sets = [exercise.words(each) for each in texts]
        counted = np.array([sum(each.count(word) for each in sets) for word in vocabulary])
        inside = np.array([sum(word in each for each in sets) for word in vocabulary])
        suspects = {
            "Every occurrence was counted. A word counts once for each text that has it.": np.log(
                (1 + n) / (1 + counted)
            )
            + 1,
            "The 1 outside of the logarithm is missing.": np.log((1 + n) / (1 + inside)),
            "The ones inside of the logarithm are missing.": np.log(n / inside) + 1,
            "This logarithm has another base. The formula has the natural one.": np.log10(
                (1 + n) / (1 + inside)
            )
            + 1,
            "These are the numbers of texts. What does the formula make of them?": inside * 1.0,
        }
        close(
            found[1],
            idf,
            f"{n} texts; the first word, {vocabulary[0]!r}, is in {inside[0]} of them.",
            suspects=suspects,
            call="the idf of learn(texts)",
        )
        instance_of(found[1], np.ndarray, "The idf is an array.")


def test_vectors(exercise):
    """A row holds counts times idf, scaled to length 1, in the columns of the vocabulary."""
    for texts, asked in (
        (BIRDS, ["owl owl eagle", "A falcon hunts"]),
        (draw(2, 6), draw(3, 4)),
        (draw(4, 3), draw(5, 5)),
    ):
        reference = oracle(texts)
        vocabulary = reference.get_feature_names_out().tolist()
        right = reference.transform(asked).toarray()
        with unchanged(asked, vocabulary, reference.idf_), no_warnings():
            found = exercise.vectors(asked, vocabulary, reference.idf_)
        counts = np.array([[exercise.words(t).count(w) for w in vocabulary] for t in asked])
        raw = counts * reference.idf_
        present = (counts > 0) * reference.idf_
        suspects = {
            "The rows have their own lengths still.": raw,
            "A word counts here once, however often it is in the text.": unit(present),
            "The counts have no weights.": unit(counts * 1.0),
            "Rows add up to 1 here. Their length, the root of the squares, is to be 1.": raw
            / np.maximum(raw.sum(axis=1, keepdims=True), 1e-12),
        }
        close(
            found,
            right,
            f"{len(asked)} texts, {len(vocabulary)} words known.",
            suspects=suspects,
            call=f"vectors({asked[:2]}, {len(vocabulary)} words, idf)",
        )


def test_nothing_known(exercise):
    """A text with no known word is a row of zeros, and a search for it finds nothing."""
    texts = ["owl night", "eagle"]
    idf = oracle(texts).idf_
    with no_warnings():
        found = exercise.vectors(["zebra", "owl", "?!"], ["eagle", "night", "owl"], idf)
    close(
        found,
        np.array([[0.0, 0, 0], [0, 0, 1.0], [0, 0, 0]]),
        "Only the second text has a word of the vocabulary.",
    )
    for question in ("zebra", "", "eagles"):
        equal(exercise.search(question, texts), [], "No text has a word of this question.")


def test_search(exercise):
    """The best texts come first, no more than asked for, each with its cosine."""
    for seed, n, top in ((6, 9, 3), (7, 5, 2), (8, 6, 20), (9, 8, 1)):
        texts, question = draw(seed, n), " ".join(draw(seed + 50, 1)) + " owl swan"
        right = ranked(texts, question)[:top]
        with_question = ranked(texts, question, library=[*texts, question])[:top]
        suspects = {
            "The worst comes first.": ranked(texts, question)[::-1][:top],
            "The question had a say in the idf. The library is the texts alone.": with_question,
            "All texts came, not the best of them.": ranked(texts, question),
        }
        judge(found_by(exercise, question, texts, top), right, suspects, f"{n} texts, top={top}")
    texts = ["owl", "eagle", "owl", "swan", "owl"]
    judge(
        found_by(exercise, "owl", texts, 2),
        [(0, 1.0), (2, 1.0)],
        {
            "Of equally good texts the last came first.": [(4, 1.0), (2, 1.0)],
            "The same text is in the library three times, and it came once.": [(0, 1.0)],
        },
        "texts 0, 2 and 4 are the same",
    )
    many = [("owl", "eagle", "swan")[k % 3] for k in range(60)]
    judge(
        found_by(exercise, "swan", many, 12),
        [(k, 1.0) for k in range(2, 36, 3)],
        {},
        "of 60 texts of one word each, every third is the word of the question",
    )
    found = exercise.search("owl", ["owl", "owl", "the owl", "owl of night", "owl owl"])
    instance_of(found, list, "search returns a list.")
    equal(len(found), 3, "Unless told otherwise, search returns three.", call="len(search(...))")


def test_laws(exercise):
    """A text finds itself with cosine 1; order, capitals and saying it twice change nothing."""
    texts = draw(10, 8)
    for number in (0, 3, 7):
        first = found_by(exercise, texts[number], texts, 1)
        judge(first, [(number, 1.0)], {}, f"asked with the whole of text {number}")
    question = "River owl, the falcon sleeps"
    usual = ranked(texts, question)[:4]
    for other, law in (
        ("sleeps falcon the owl river", "Only the order of the words has changed."),
        ("RIVER OWL THE FALCON SLEEPS", "Only small letters have become capitals."),
        (f"{question} {question}", "The question was asked twice in one text."),
        (f"{question} zebra", "A word was added that no text has."),
    ):
        judge(found_by(exercise, other, texts, 4), usual, {}, law)
    doubled = [f"{each} {each}" for each in texts]
    judge(found_by(exercise, question, doubled, 4), usual, {}, "Each text stands there twice over.")


def found_by(exercise, question, texts, top):
    """Return the learner's ranking, judged to be a list of pairs."""
    with unchanged(texts):
        found = exercise.search(question, texts, top)
    instance_of(found, list, "search returns a list.")
    for each in found:
        parts(each, 2, "A result is a number and a cosine.")
        instance_of(each[0], (int, np.integer), "The first of a result is the number of a text.")
        instance_of(each[1], (float, np.floating), "The second of a result is a cosine.")
    return [(int(number), float(score)) for number, score in found]


def judge(found, right, suspects, about):
    """Compare a ranking: the numbers first, then the cosines."""
    numbers = [number for number, _ in right]
    about = about.rstrip(".")
    # A mistake is named if its cosines came, too: other mistakes give the same order.
    wrong = {said: [number for number, _ in each] for said, each in suspects.items()}
    equal(
        [number for number, _ in found],
        numbers,
        f"The ranking differs: {about}.",
        suspects=wrong,
    )
    scores = np.array([score for _, score in right])
    close(
        np.array([score for _, score in found]),
        scores,
        f"The texts are the right ones, their cosines are not: {about}.",
        suspects={said: np.array([score for _, score in each]) for said, each in suspects.items()},
    )


def ranked(texts, question, library=None):
    """Return all texts that share a word, by scikit-learn's cosine."""
    reference = oracle(library or texts)
    scores = (reference.transform(texts) @ reference.transform([question]).T).toarray().ravel()
    order = sorted(range(len(texts)), key=lambda k: (-round(scores[k], 10), k))
    return [(k, float(scores[k])) for k in order if scores[k] > 0]


def unit(rows):
    """Return the rows with length 1, zeros as they are."""
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)


def show(exercise):
    """Ask three questions, and take one answer apart."""
    papers = exercise.library()
    titles, texts = list(papers), list(papers.values())
    rows = []
    asked = (
        "Why do gradients vanish or explode in recurrent networks?",
        "Does weight decay equal an L2 penalty?",
        "pictures",
    )
    for question in asked:
        found = exercise.search(question, texts, 2)
        rows += [
            [
                question if i == 0 else "",
                textwrap.shorten(titles[k], 38, placeholder=" …"),
                f"{s:.2f}",
            ]
            for i, (k, s) in enumerate(found)
        ]
        rows += [] if found else [[question, "nothing shares a word", ""]]
    vocabulary, idf = exercise.learn(texts)
    best = exercise.search(asked[0], texts, 1)[0][0]
    parts = np.prod(exercise.vectors([asked[0], texts[best]], vocabulary, idf), axis=0)
    order = [k for k in np.argsort(-parts)[:6] if parts[k] > 0]
    return (
        Table(
            rows,
            columns=["question", "nearest papers", "cosine"],
            title="Seventeen papers were asked",
            note=f"{sum('images' in exercise.words(each) for each in texts)} papers have the "
            "word images, and none has pictures.",
        ),
        Bars(
            [float(parts[k]) for k in order],
            labels=[vocabulary[k] for k in order],
            y_label="share of the cosine",
            title=f"What the first answer rests on: {parts.sum():.2f} in all",
        ),
    )
