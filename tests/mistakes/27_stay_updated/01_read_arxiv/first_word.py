# The first word of the name was taken. Where is the surname?
"""Read what arXiv sends: an id and its version are two things, and a year is a third.

The feed holds one line of a table for each version that somebody asked for. What belongs
together is told by the id without its version, never by the title, which may change too.
"""

import xml.etree.ElementTree as ET

from mlx_exercises import data

ATOM = "{http://www.w3.org/2005/Atom}"

# A paper is a dictionary. For the entry above:
# id "1706.03762", version 7, title "Attention Is All You Need", authors ["Ashish Vaswani", ...],
# published "2017-06-12", summary "Introduces ...".
Paper = dict[str, object]


def read_feed(text: str) -> list[Paper]:
    """Return a paper for each entry of the feed, in the feed's order.

    Title, summary and names are one line each: every run of blanks and line breaks in them is
    one blank, and there is none at the ends.
    """
    papers = []
    for entry in ET.XML(text).findall(ATOM + "entry"):
        # rpartition looks from the right: solv-int has a v of its own. And what follows
        # "/abs/" may hold a slash, so the last slash is no place to cut.
        name, _, version = entry.findtext(ATOM + "id").partition("/abs/")[2].rpartition("v")
        papers.append(
            {
                "id": name,
                "version": int(version),  # as text, "10" would come before "9"
                "title": one_line(entry.findtext(ATOM + "title")),
                "authors": [
                    one_line(author.findtext(ATOM + "name"))
                    for author in entry.findall(ATOM + "author")
                ],
                "published": entry.findtext(ATOM + "published")[:10],
                "summary": one_line(entry.findtext(ATOM + "summary")),
            }
        )
    return papers


def newest(papers: list[Paper]) -> list[Paper]:
    """Return each paper once, in its highest version.

    They stand in the order in which their ids first appear in `papers`.
    """
    best = {}
    for paper in papers:
        held = best.get(paper["id"])
        # A dictionary keeps the place of a key when its value is replaced.
        if held is None or paper["version"] > held["version"]:
            best[paper["id"]] = paper
    return list(best.values())


def cite(paper: Paper) -> str:
    """Return "Shlens (2014)", "Kingma and Ba (2014)", or, for three or more, "Ho et al. (2020)".

    The surname is taken to be the last word of a name; the year is that of version 1.
    """
    surnames = [name.split()[0] for name in paper["authors"]]
    who = " and ".join(surnames) if len(surnames) < 3 else f"{surnames[0]} et al."
    return f"{who} ({paper['published'][:4]})"


def one_line(text: str) -> str:
    """Return the text with single blanks only."""
    return " ".join(text.split())


if __name__ == "__main__":
    papers = read_feed(data.text("arxiv_sample.xml"))
    for paper in newest(papers):
        print(f"{cite(paper):26} {paper['id']}v{paper['version']}  {paper['title']}")
