"""A course: its manifest follows the rules, and its page needs nothing outside the package."""

import pytest

from calculators.publish.packs.archive import zipped
from calculators.publish.packs.course import END, manifest, page
from calculators.publish.site.policy import CHARSET
from tests.publish.packs.manifests import problems

FILES = ["index.html", "assets/a.js", "imsmanifest.xml"]
GOOD = manifest("open-the-book", 'Yours & "ours"', FILES[:2])


def test_the_manifest_keeps_to_the_rules() -> None:
    assert problems(GOOD, FILES) == []


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("<schemaversion>1.2<", "<schemaversion>1.3<", "schemaversion: 1.3"),
        ('default="course"', 'default="lost"', "default is lost, which is no organization"),
        ('identifierref="page"', 'identifierref="lost"', "item leads to lost"),
        ('adlcp:scormtype="sco"', "", "resource lacks {http://www.adlnet.org"),
        ('scormtype="sco"', 'scormtype="page"', "scormtype is page"),
        ('type="webcontent"', 'type="text"', "type is text"),
        ("imscp_rootv1p1p2", "imscp_v1p1", "is not manifest of the namespace"),
        ("<schema>ADL SCORM</schema>", "", "metadata has 0 of schema"),
        ('identifier="item"', 'identifier="page"', "page stands twice"),
        ('"playbook-open-the-book"', '"7 plays"', "7 plays is no identifier"),
        ('isvisible="true"', 'visible="true"', "item may not have visible"),
        ('<file href="index.html"/>', "", "index.html is not among the files"),
        ('<file href="assets/a.js"/>', "", "assets/a.js is not listed"),
        ('"assets/a.js"', '"assets/b.js"', "assets/b.js is listed and missing"),
        ('"assets/a.js"', '"../a.js"', "../a.js leads out"),
    ],
)
def test_each_rule_finds_a_planted_fault(before: str, after: str, problem: str) -> None:
    assert before in GOOD
    assert any(problem in one for one in problems(GOOD.replace(before, after, 1), FILES))


def test_the_page_of_a_course_has_a_policy_a_script_and_an_end() -> None:
    html = f"\n<!doctype html>\n<head>\n{CHARSET}\n</head>\n<body>\nA\n</body>\n"
    made = page(html, "assets/scorm.js")
    assert made.startswith("<!doctype html>")
    assert "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';" in made
    assert '<script defer src="assets/scorm.js"></script>\n</head>' in made
    assert made.endswith(f"A\n{END}\n</body>\n")


def test_the_same_files_give_the_same_zip_in_whatever_order() -> None:
    assert zipped({"b": b"1", "a.png": b"2"}) == zipped({"a.png": b"2", "b": b"1"})
