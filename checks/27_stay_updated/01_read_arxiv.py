"""Checks for the reader of an Atom feed: feeds made here, then the shipped sample."""

from mlx_exercises import data
from mlx_exercises.checking import equal, expect, instance_of, unchanged
from mlx_exercises.figures import Table

KEYS = ["authors", "id", "published", "summary", "title", "version"]
# The papers that the roadmap links, by their ids.
ROADMAP = {
    "1404.7828": "neural networks",
    "1511.08458": "neural networks",
    "1912.05911": "neural networks",
    "1810.12281": "neural networks",
    "1607.06450": "neural networks",
    "1706.03762": "neural networks",
    "1806.07139": "evaluation",
    "2001.00980": "evaluation",
    "1806.10805": "features",
    "1404.1100": "features",
}


def feed(*entries, prefix=""):
    """Return a feed with a title of its own, as text; with a prefix it is the same feed."""
    p = f"{prefix}:" if prefix else ""
    space = f"xmlns:{prefix}" if prefix else "xmlns"
    body = "".join(
        f"<{p}entry><{p}id>http://arxiv.org/abs/{each['id']}v{each['version']}</{p}id>"
        f"<{p}updated>2024-01-31T00:00:00Z</{p}updated>"
        f"<{p}published>{each['published']}T12:30:00Z</{p}published>"
        f"<{p}title>{each['title']}</{p}title><{p}summary>{each['summary']}</{p}summary>"
        + "".join(
            f"<{p}author><{p}name>{name}</{p}name>"
            '<x:affiliation xmlns:x="http://arxiv.org/schemas/atom">a lab</x:affiliation>'
            f"</{p}author>"
            for name in each["authors"]
        )
        + f"</{p}entry>"
        for each in entries
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{p}feed {space}="http://www.w3.org/2005/Atom">'
        f"<{p}title>A feed of papers</{p}title><{p}id>urn:feed</{p}id>"
        f"<{p}author><{p}name>The feed itself</{p}name></{p}author>{body}</{p}feed>"
    )


def paper(number="2101.00001", version=1, title="On Birds", authors=("Ada Lovelace",), year=2021):
    """Return a paper as it should be read."""
    return {
        "id": number,
        "version": version,
        "title": title,
        "authors": list(authors),
        "published": f"{year}-02-03",
        "summary": f"About {title.lower()}, and more.",
    }


def read(exercise, text, count):
    """Return what the learner reads, judged to be that many dictionaries with the six keys."""
    found = exercise.read_feed(text)
    instance_of(found, list, "read_feed returns a list.")
    equal(len(found), count, "The feed has one entry for each paper.", call="len(read_feed(text))")
    for each in found:
        instance_of(each, dict, "A paper is a dictionary.")
        equal(sorted(str(key) for key in each), KEYS, "A paper has six keys.", call="the keys")
    return found


def test_entry(exercise):
    """Each entry becomes one paper, with its own authors and the day of its version 1."""
    papers = [
        paper(authors=["Ada Lovelace", "Grace Hopper"]),
        paper("2102.11111", 3, "On Fish", ["Alan M. Turing"], 2020),
        paper("1999.12345", 2, "On Bees", ["Emmy Noether", "Kurt Gödel", "Sofja K."], 2019),
    ]
    for prefix in ("", "atom"):
        found = read(exercise, feed(*papers, prefix=prefix), 3)
        for got, want in zip(found, papers, strict=True):
            for key in ("id", "title", "summary"):
                equal(got[key], want[key], call=f"the {key} of paper {want['id']}")
            equal(
                got["version"],
                want["version"],
                "The version is the number at the end of the id.",
                suspects={
                    "The version is text here, and text sorts 10 before 9.": str(want["version"])
                },
                call=f"the version of paper {want['id']}",
            )
            equal(
                got["published"],
                want["published"],
                "The day when version 1 came out, without the time.",
                suspects={
                    "This is the day of this version. When was the paper first there?": (
                        "2024-01-31"
                    ),
                    "The time of the day is still there.": f"{want['published']}T12:30:00Z",
                },
                call=f"the day of paper {want['id']}",
            )
            every = [name for each in papers for name in each["authors"]]
            suspects = {
                "These are the authors of all entries.": every,
                "These are all names of the feed, its own included.": ["The feed itself", *every],
                "The names stand in one text. They belong in a list.": ", ".join(want["authors"]),
                "Only the first author is here.": want["authors"][:1],
            }
            equal(
                got["authors"],
                want["authors"],
                suspects=suspects,
                call=f"the authors of paper {want['id']}",
            )
    read(exercise, feed(), 0)


def test_ids(exercise):
    """An id keeps its archive, and a v in the archive's name is no version."""
    for number, version in (("hep-th/9711200", 3), ("solv-int/9901001", 12), ("2101.00001", 10)):
        (found,) = read(exercise, feed(paper(number, version)), 1)
        archive, _, rest = number.rpartition("/")
        equal(
            (found["id"], found["version"]),
            (number, version),
            f"The entry's id ends with {number}v{version}.",
            suspects={
                "The archive's name got lost. It is a part of the id.": (rest, version),
                "Only one digit of the version was read.": (number, int(str(version)[0])),
                "Only the last digit of the version was read.": (number, version % 10),
                "The version is still a part of the id.": (f"{number}v{version}", version),
            },
            call="id and version of the paper",
        )
        expect(archive or number[0].isdigit(), "An old id has an archive.")


def test_one_line(exercise):
    """Titles, summaries and names are single lines, whatever breaks and blanks the feed has."""
    given = paper(
        title="Deep &amp; \n      Wide &lt;3", authors=["\n Ada\tLovelace ", "Grace  \n Hopper"]
    )
    given["summary"] = "\n      Birds fly.\n      Fish\n\n swim.  "
    (found,) = read(exercise, feed(given), 1)
    equal(
        found["title"],
        "Deep & Wide <3",
        "The title is broken over two lines in the feed.",
        suspects={
            "The line break is still there.": "Deep & \n      Wide <3",
            "The break went, and the blanks beside it stayed.": "Deep &       Wide <3",
            "These are the signs of XML, &amp; for &. ElementTree translates them.": (
                "Deep &amp; Wide &lt;3"
            ),
        },
        call="the title of a paper",
    )
    equal(
        found["summary"],
        "Birds fly. Fish swim.",
        "The summary stands on five lines in the feed.",
        suspects={
            "Only the ends were stripped. What about the breaks inside?": (
                "Birds fly.\n      Fish\n\n swim."
            )
        },
        call="the summary of a paper",
    )
    equal(
        found["authors"],
        ["Ada Lovelace", "Grace Hopper"],
        "Names have breaks and blanks around them in this feed.",
        call="the authors of a paper",
    )


def test_newest(exercise):
    """Of each paper the highest version stays, at the place where its id came first."""
    held = [
        paper("2101.00001", 9),
        paper("2102.11111", 2),
        paper("hep-th/9711200", 3),
        paper("2101.00001", 10),
        paper("2102.11111", 1),
        paper("2103.00003", 1),
    ]
    wanted = [held[3], held[1], held[2], held[5]]
    with unchanged(held):
        found = exercise.newest(held)
    instance_of(found, list, "newest returns a list.")
    for each in found:
        instance_of(each, dict, "newest returns papers, and a paper is a dictionary.")
        equal(sorted(str(key) for key in each), KEYS, "A paper keeps its keys.", call="the keys")

    def names(papers):
        return [f"{each['id']}v{each['version']}" for each in papers]

    last = [held[3], held[4], held[2], held[5]]
    equal(
        names(found),
        names(wanted),
        f"Given were {', '.join(names(held))}.",
        suspects={
            "The last one given stayed, whatever its version.": names(last),
            "The first one given stayed, whatever its version.": names(
                [held[0], held[1], held[2], held[5]]
            ),
            "All versions are still there.": names(held),
            "They stand in another order: by when the newest version was given.": names(
                [held[1], held[2], held[3], held[5]]
            ),
            "They stand in another order: sorted by id.": names(
                sorted(wanted, key=lambda each: each["id"])
            )
            if names(sorted(wanted, key=lambda each: each["id"])) != names(wanted)
            else "",
        },
        call="newest(six papers)",
    )
    equal(found, wanted, "The papers themselves come back.", call="newest(six papers)")
    equal(exercise.newest([]), [], "No papers, none newest.")


def test_cite(exercise):
    """One author, two authors, or the first of many; and the year of version 1."""
    for authors, said in (
        (["Jonathon Shlens"], "Shlens (2014)"),
        (["Diederik P. Kingma", "Jimmy Ba"], "Kingma and Ba (2014)"),
        (["Jonathan Ho", "Ajay Jain", "Pieter Abbeel"], "Ho et al. (2014)"),
        (["Pau Rodríguez", "B. Two", "C. Three", "D. Four"], "Rodríguez et al. (2014)"),
    ):
        given = paper("1401.00001", 2, authors=authors, year=2014)
        with unchanged(given):
            got = exercise.cite(given)
        surnames = [name.split()[-1] for name in authors]
        suspects = {
            "The first word of the name was taken. Where is the surname?": said.replace(
                surnames[0], authors[0].split()[0]
            ).replace(surnames[-1], authors[-1].split()[0]),
            "The given names are still there.": f"{' and '.join(authors)} (2014)",
            "All of them are named. From three on it is the first, and et al.": (
                f"{' and '.join(surnames)} (2014)"
            ),
            "The second author of two is missing.": f"{surnames[0]} (2014)",
            "Two authors are both named; et al. is for three or more.": (
                f"{surnames[0]} et al. (2014)"
            ),
            "The whole date stands where the year belongs.": said.replace("2014", "2014-02-03"),
        }
        equal(
            got,
            said,
            f"There {'is 1 author' if len(authors) == 1 else f'are {len(authors)} authors'}.",
            suspects=suspects,
        )


def test_sample(exercise):
    """The shipped feed has 20 entries and 17 papers, and all ten papers of the roadmap."""
    found = read(exercise, data.text("arxiv_sample.xml"), 20)
    papers = exercise.newest(found)
    instance_of(papers, list, "newest returns a list.")
    equal(len(papers), 17, "Three of the papers are there in two versions.")
    versions = {each["id"]: each["version"] for each in papers}
    equal(sorted(ROADMAP), sorted(set(ROADMAP) & set(versions)), "Ten ids of the roadmap.")
    equal(
        [versions[number] for number in ("1412.6980", "1706.03762", "1404.7828")],
        [9, 7, 4],
        "Versions of Adam, of the Transformer, and of the overview of deep learning.",
        call="newest(read_feed(sample))",
    )
    attention = next(each for each in papers if each["id"] == "1706.03762")
    equal(exercise.cite(attention), "Vaswani et al. (2017)", "Version 7 came in 2023.")


def show(exercise):
    """List the ten papers of the roadmap."""
    papers = exercise.newest(exercise.read_feed(data.text("arxiv_sample.xml")))
    rows = [
        [exercise.cite(each), f"{each['id']}v{each['version']}", ROADMAP[each["id"]], each["title"]]
        for each in sorted(papers, key=lambda each: each["published"])
        if each["id"] in ROADMAP
    ]
    return Table(
        [[a, b, c, d if len(d) < 37 else d[:34] + "..."] for a, b, c, d in rows],
        columns=["who", "arXiv", "for", "title"],
        title="The ten papers of the roadmap",
        note="The versions are those of the sample. arXiv may hold newer ones by now.",
    )
