# These are all names of the feed, its own included.
def read_feed(text: str) -> list[Paper]:
    papers = []
    root = ET.XML(text)
    for entry in root.findall(ATOM + "entry"):
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
                    for author in root.iter(ATOM + "author")
                ],
                "published": entry.findtext(ATOM + "published")[:10],
                "summary": one_line(entry.findtext(ATOM + "summary")),
            }
        )
    return papers
