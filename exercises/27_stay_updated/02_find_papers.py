"""Which paper answers my question? A search engine in three functions.

A question and a paper are both bags of words, and what they share should count. But not every
word alike: "and" is in all 17 papers of the sample, "vanish" in one. A word's weight is

    how often it is in the text   ·   ( log((1 + n) / (1 + n_w)) + 1 )
       tf, term frequency                 idf, inverse document frequency

with n texts in all, of which n_w contain the word, and the natural logarithm. With 3 texts, a
word of just one of them has log(4 / 2) + 1 = 1.693, a word of all of them log(4 / 4) + 1 = 1.

All words of the library, in alphabetical order, are the d columns of a table. A text is a row of
weights, and each row is divided by its own length, so that long texts have no advantage. Then
the dot product of two rows is the cosine of exercise 01.03: 0 if no word is shared, 1 for the
same words in the same proportions.

The idf is K. Spärck Jones's idea (1972). A later form of it, BM25, is still a usual baseline for
new methods of search.
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
    # TODO: collect the words, and count for each in how many of the texts it is.
    raise NotImplementedError


def vectors(texts: list[str], vocabulary: list[str], idf: np.ndarray) -> np.ndarray:
    """Return a row of length 1 for each of the n texts, (n, d): its weights, scaled.

    Words that are not in the vocabulary are left out. A text with no word of it is a row of 0.
    """
    # TODO: count each text's words, weight the counts, and scale the rows.
    raise NotImplementedError


def search(question: str, texts: list[str], top: int = 3) -> list[tuple[int, float]]:
    """Return (number of the text, cosine with the question) of at most `top` texts.

    The best comes first; of equally good ones the one with the smaller number. Texts that share
    no word with the question are not returned. The library is the texts alone.
    """
    # TODO: make rows of the texts and of the question, and rank by their dot products.
    raise NotImplementedError


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
