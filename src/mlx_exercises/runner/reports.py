"""The verdicts of `mlx verify` as a document: JSON, or JUnit XML for CI servers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from mlx_exercises.model.verdict import Finding, Outcome, Verdict
from mlx_exercises.workspace.files import atomic_write

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_json(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Return the document of `mlx verify --json`."""
    return {
        "passed": sum(verdict.outcome is Outcome.PASSED for verdict in verdicts),
        "total": len(verdicts),
        "exercises": [verdict.to_json() for verdict in verdicts],
    }


def write_junit(verdicts: Sequence[Verdict], path: Path) -> None:
    """Write JUnit XML: a test suite for each exercise, a test case for each claim."""
    root = ET.Element("testsuites", name="mlx")
    for verdict in verdicts:
        root.append(_suite(verdict))
    root.attrib |= {
        name: str(sum(int(suite.attrib[name]) for suite in root))
        for name in ("tests", "failures", "errors", "skipped")
    }
    root.set("time", f"{sum(verdict.seconds for verdict in verdicts):.3f}")
    ET.indent(root)
    atomic_write(path, ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def _suite(verdict: Verdict) -> ET.Element:
    findings = verdict.findings or (Finding(verdict.exercise, verdict.outcome),)
    suite = ET.Element("testsuite", name=verdict.exercise, time=f"{verdict.seconds:.3f}")
    cases = [_case(verdict.exercise, finding) for finding in findings]
    suite.extend(cases)
    suite.set("tests", str(len(cases)))
    for plural, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(plural, str(sum(case.find(tag) is not None for case in cases)))
    return suite


def _case(exercise: str, finding: Finding) -> ET.Element:
    case = ET.Element("testcase", classname=exercise, name=_clean(finding.claim))
    match finding.outcome:
        case Outcome.PASSED:
            return case
        case Outcome.LOCKED | Outcome.NOT_RUN:
            tag = "skipped"
        case Outcome.FAILED | Outcome.UNWRITTEN:
            tag = "failure"
        case _:
            tag = "error"
    element = ET.SubElement(
        case, tag, type=finding.outcome.value, message=_clean(finding.message.partition("\n")[0])
    )
    details = [
        f"{name}: {value}"
        for name, value in finding.to_json().items()
        if name not in ("claim", "outcome")
    ]
    element.text = _clean("\n".join(details))
    return case


def _clean(text: str) -> str:
    return _NOT_XML.sub("?", text)
