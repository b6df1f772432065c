"""Read what arXiv sends: papers, their authors, and which version you hold.

Most new work in machine learning appears on arXiv first. Programs may ask it, too, and the answer
is an Atom feed: XML, one `entry` for each paper.

    <feed xmlns="http://www.w3.org/2005/Atom">
      <entry>
        <id>http://arxiv.org/abs/1706.03762v7</id>           paper 1706.03762, version 7
        <published>2017-06-12T17:57:34Z</published>          when version 1 came out
        <title>Attention Is All
          You Need</title>                                   line breaks mean nothing
        <author><name>Ashish Vaswani</name></author>         one of these for each author
        ...

Papers change. Version 7 came six years after version 1, and a table may have changed in between,
so say which one you read. Papers from before April 2007 have older ids such as hep-th/9711200v3,
where the archive's name is a part of the id.

The standard library reads XML. All names carry the address in xmlns, in braces:

    root = ET.XML(text)
    root.findall(ATOM + "entry")          the list of entries, each searched the same way
    entry.findtext(ATOM + "id")           the text of the first id inside the entry
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
    # TODO: find the entries, and make a dictionary with the six keys of each.
    raise NotImplementedError


def newest(papers: list[Paper]) -> list[Paper]:
    """Return each paper once, in its highest version.

    They stand in the order in which their ids first appear in `papers`.
    """
    # TODO: keep one paper for each id.
    raise NotImplementedError


def cite(paper: Paper) -> str:
    """Return "Shlens (2014)", "Kingma and Ba (2014)", or, for three or more, "Ho et al. (2020)".

    The surname is taken to be the last word of a name; the year is that of version 1.
    """
    # TODO: name the first author, the second if there are just two, and the year.
    raise NotImplementedError


if __name__ == "__main__":
    papers = read_feed(data.text("arxiv_sample.xml"))
    for paper in newest(papers):
        print(f"{cite(paper):26} {paper['id']}v{paper['version']}  {paper['title']}")
