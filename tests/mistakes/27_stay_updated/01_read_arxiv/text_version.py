# The version is text here, and text sorts 10 before 9.
def read_feed(text: str) -> list[Paper]:
    papers = []
    for entry in ET.XML(text).findall(ATOM + "entry"):
        # rpartition looks from the right: solv-int has a v of its own. And what follows
        # "/abs/" may hold a slash, so the last slash is no place to cut.
        name, _, version = entry.findtext(ATOM + "id").partition("/abs/")[2].rpartition("v")
        papers.append(
            {
                "id": name,
                "version": version,
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
