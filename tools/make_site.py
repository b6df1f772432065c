"""Writes the documentation site: every Markdown file of the repository as an HTML page.

    python tools/make_site.py            writes site/
    python tools/make_site.py FOLDER     writes FOLDER

The README is the start page and each stage's lesson has its own. Rendering takes markdown-it-py
and Pygments, which rich brings along, so building the site needs no network and no tool beyond
what mlx itself installs. Exit 1, with a line for each, when a link leads nowhere.
"""

from __future__ import annotations

import html
import itertools
import os
import re
import shutil
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

ROOT = Path(__file__).resolve().parents[1]
# In the order of the menu: a heading, and which files stand below it.
MENU = (
    ("", ("README.md",)),
    ("Stages", ("exercises/[0-9][0-9]_*/README.md",)),
    ("Guides", ("docs/*.md",)),
    ("Project", ("CONTRIBUTING.md", "CHANGELOG.md", "BENCHMARKS.md", "SECURITY.md")),
    ("Decisions", ("docs/decisions/*.md",)),
)
UNLISTED = ("CODE_OF_CONDUCT.md", "exercises/data/NOTICE.md")
STYLE = """\
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --link: #0a58ca; }
@media (prefers-color-scheme: dark) { :root { --link: #7ab7ff; } }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; display: flex; }
nav { width: 17rem; flex: none; height: 100vh; overflow-y: auto; position: sticky; top: 0;
  border-right: 1px solid var(--line); padding: 1rem; box-sizing: border-box; font-size: .9rem; }
nav h2 { font-size: .8rem; text-transform: uppercase; margin: 1.2rem 0 .3rem; opacity: .7; }
nav a { display: block; padding: .1rem 0; text-decoration: none; }
nav a[aria-current] { font-weight: bold; }
main { max-width: 50rem; min-width: 0; padding: 1rem 2rem 4rem; }
a { color: var(--link); }
pre { background: var(--soft); padding: .8rem 1rem; overflow-x: auto; line-height: 1.35; }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
code { font-size: .9em; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left;
  vertical-align: top; }
img { max-width: 100%; }
@media (max-width: 50rem) { body { display: block; }
  nav { position: static; width: auto; height: auto; max-height: 12rem; } main { padding: 1rem; } }
"""
PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · mlx</title>
<link rel="stylesheet" href="{root}style.css">
</head>
<body>
<nav aria-label="Pages">{menu}</nav>
<main>{body}</main>
</body>
</html>
"""


@dataclass
class Page:
    """One Markdown file: its path in the repository, its tokens, title and anchors."""

    source: PurePosixPath
    tokens: list[Any]
    title: str = ""
    anchors: set[str] = field(default_factory=set)

    @property
    def entry(self) -> str:
        """What the menu calls it: a stage by its number and title."""
        if len(self.source.parts) == 1 and self.source.name == "README.md":
            return "Start"
        number = self.source.parent.name[:2] if self.source.parts[0] == "exercises" else ""
        return f"{number} {self.title}".strip()

    @property
    def target(self) -> PurePosixPath:
        """Where its HTML lies in the site."""
        name = "index.html" if self.source.name == "README.md" else f"{self.source.stem}.html"
        return self.source.with_name(name)

    @property
    def to_root(self) -> str:
        """The relative path from its HTML to the site's root, with a slash at the end."""
        return "../" * (len(self.source.parts) - 1)


def renderer() -> MarkdownIt:
    """Return a renderer of Markdown as GitHub shows it, with highlighted code."""

    def colored(code: str, language: str, _attributes: str) -> str:
        try:
            lexer = get_lexer_by_name(language)
        except ClassNotFound:
            return ""  # plain
        return highlight(code, lexer, HtmlFormatter(nowrap=True))

    options = {"html": True, "highlight": colored}
    return MarkdownIt("commonmark", options).enable(["table", "strikethrough"])


def read_page(markdown: MarkdownIt, source: PurePosixPath) -> Page:
    """Parse a file, give its headings anchors like GitHub's, and take its title."""
    tokens = markdown.parse((ROOT / source).read_text(encoding="utf-8"))
    page = Page(source, tokens)
    for opening, inline in itertools.pairwise(tokens):
        if opening.type != "heading_open":
            continue
        text = "".join(each.content for each in inline.children)
        page.title = page.title or text
        slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        while slug in page.anchors:
            slug += "-1"
        page.anchors.add(slug)
        opening.attrSet("id", slug)
    page.title = page.title or source.stem
    return page


class Site:
    """All pages together; collects the links that lead nowhere."""

    def __init__(self, repository: str) -> None:
        self.repository = repository  # the address of files that are no pages
        self.markdown = renderer()
        self.pages: dict[PurePosixPath, Page] = {}
        self.files: set[PurePosixPath] = set()  # pictures to be copied
        self.broken: list[str] = []
        self.menus: list[tuple[str, list[Page]]] = []
        for heading, patterns in MENU:
            self.menus.append((heading, [page for each in patterns for page in self.read(each)]))
        for name in UNLISTED:
            self.read(name)

    def read(self, pattern: str) -> list[Page]:
        """Read the pages whose paths match, in order."""
        found = []
        for path in sorted(ROOT.glob(pattern)):
            source = PurePosixPath(path.relative_to(ROOT).as_posix())
            found.append(self.pages.setdefault(source, read_page(self.markdown, source)))
        return found

    def render(self, page: Page) -> str:
        """Return the HTML of a page."""
        for token in page.tokens:
            for child in token.children or ():
                for name in ("href", "src"):
                    if address := child.attrGet(name):
                        child.attrSet(name, self.resolve(page, str(address)))
        body = self.markdown.renderer.render(page.tokens, self.markdown.options, {})
        return PAGE.format(
            title=html.escape(page.title), root=page.to_root, menu=self.menu(page), body=body
        )

    def resolve(self, page: Page, address: str) -> str:
        """Return what a link becomes: a page, a copied picture, or the file in the repository."""
        path, _, anchor = address.partition("#")
        if re.match(r"[a-z]+:", address):
            return address
        name = os.path.normpath(page.source.parent / unquote(path)) if path else str(page.source)
        source = PurePosixPath(Path(name).as_posix())
        if (ROOT / source).is_dir() and source / "README.md" in self.pages:
            source /= "README.md"
        if not (ROOT / source).exists():
            self.broken.append(f"{page.source}: {address}")
        elif found := self.pages.get(source):
            if anchor and anchor not in found.anchors:
                self.broken.append(f"{page.source}: {address} (no such heading)")
            return f"{page.to_root}{found.target}" + (f"#{anchor}" if anchor else "")
        elif source.suffix in {".svg", ".png", ".gif"}:
            self.files.add(source)
            return f"{page.to_root}{source}"
        return f"{self.repository}/blob/main/{source}"

    def menu(self, current: Page) -> str:
        """Return the menu, with the current page marked."""
        parts = []
        for heading, pages in self.menus:
            parts.append(f"<h2>{heading}</h2>" if heading else "")
            for page in pages:
                mark = ' aria-current="page"' if page is current else ""
                parts.append(
                    f'<a href="{current.to_root}{page.target}"{mark}>{html.escape(page.entry)}</a>'
                )
        return "\n".join(parts)

    def write(self, folder: Path) -> None:
        """Write everything into an empty folder."""
        for page in self.pages.values():
            target = folder / page.target
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(self.render(page), encoding="utf-8")
        for file in self.files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / file, folder / file)
        dark = HtmlFormatter(style="github-dark").get_style_defs("code")
        light = HtmlFormatter(style="default").get_style_defs("code")
        colors = f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
        (folder / "style.css").write_text(STYLE + colors, encoding="utf-8")
        (folder / ".nojekyll").touch()  # the pages are ready as they are


def main() -> int:
    """Build the site anew."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")
    shutil.rmtree(folder, ignore_errors=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    site = Site(project["urls"]["Source"])
    site.write(folder)
    for line in site.broken:
        print(f"leads nowhere: {line}", file=sys.stderr)
    print(f"{len(site.pages)} pages in {folder}")
    return int(bool(site.broken))


if __name__ == "__main__":
    sys.exit(main())
