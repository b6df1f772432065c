# Every occurrence was counted. A word counts once for each text that has it.
"""Which paper answers my question? Rare words speak up, common ones keep quiet.

No word list says that "the" and "of" do not matter: they are in nearly every text, so the idf
gives them the least weight of all. What such a search cannot see is meaning. Ask it for
"pictures" and no paper on "images" comes: that is what learned vectors add.
"""

import re
import xml.etree.ElementTree as ET

import numpy as np

from mlx_exercises import data


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, in their order. Finished."""
    return re.findall(r"[a-z0-9]+", text.lower())


def learn(texts: list[str]) -> tuple[list[str], np.ndarray]:
    """Return the d different words of all texts, sorted, and the idf of each (d,)."""
    # A set for each text: a word counts once for a text, however often it is in it.
    sets = [words(text) for text in texts]
    vocabulary = sorted(set().union(*map(set, sets)))
    counts = np.array([sum(each.count(word) for each in sets) for word in vocabulary])
    return vocabulary, np.log((1 + len(texts)) / (1 + counts)) + 1


def vectors(texts: list[str], vocabulary: list[str], idf: np.ndarray) -> np.ndarray:
    """Return a row of length 1 for each of the n texts, (n, d): its weights, scaled.

    Words that are not in the vocabulary are left out. A text with no word of it is a row of 0.
    """
    column = {word: place for place, word in enumerate(vocabulary)}
    rows = np.zeros((len(texts), len(vocabulary)))
    for row, text in zip(rows, texts, strict=True):
        for word in words(text):
            if word in column:
                row[column[word]] += idf[column[word]]
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    # A row of zeros has the length 0 and is to stay as it is: 0 / 1, not 0 / 0.
    return rows / np.where(lengths == 0, 1.0, lengths)


def search(question: str, texts: list[str], top: int = 3) -> list[tuple[int, float]]:
    """Return (number of the text, cosine with the question) of at most `top` texts.

    The best comes first; of equally good ones the one with the smaller number. Texts that share
    no word with the question are not returned. The library is the texts alone.
    """
    vocabulary, idf = learn(texts)
    # The question is measured with the library's weights. It is no part of the library: else
    # each question would make its own words a little more common.
    scores = vectors(texts, vocabulary, idf) @ vectors([question], vocabulary, idf)[0]
    # A stable sort keeps equal scores in the order of their numbers.
    order = np.argsort(-scores, kind="stable")[:top]
    return [(int(k), float(scores[k])) for k in order if scores[k] > 0]


def library() -> dict[str, str]:
    """Return {title: title and summary} of the 17 papers of the sample. Finished."""
    atom, found = "{http://www.w3.org/2005/Atom}", {}
    for entry in ET.XML(data.text("arxiv_sample.xml")).iter(atom + "entry"):
        title, summary = (
            " ".join(entry.findtext(atom + part).split()) for part in ("title", "summary")
        )
        found[title] = f"{title}. {summary}"
    return found


if __name__ == "__main__":
    papers = library()
    titles, texts = list(papers), list(papers.values())
    for question in ("Why do gradients vanish?", "images out of noise", "tuning by validation"):
        print(question)
        for number, score in search(question, texts):
            print(f"    {score:.2f}  {titles[number]}")
