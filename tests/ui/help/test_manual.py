"""The manual is true: its links, its pictures, and the words that it quotes from the screen."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from clerkdesk.ui.actions import ACTIONS
from clerkdesk.ui.help.manual import Chapter, plain, read_chapter, read_manual, search

ROOT = Path(__file__).resolve().parents[3]
MANUAL = ROOT / "docs" / "manual"
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]*)\)")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]*)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
KEY_ROW = re.compile(r"^\| `([^`]+)` \| (.+) \|$", re.MULTILINE)
PLACEHOLDER = re.compile(r"\s*\{[^}]*\}\s*")
MOST_BYTES = 150_000
SHOWN_FROM = (
    "clerkdesk/ui",
    "clerkdesk/domain/memo/status.py",
    "clerkdesk/domain/office/people.py",
)

CHAPTERS = read_manual(MANUAL)
EACH = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.key)


@cache
def words_on_screen() -> frozenset[str]:
    """Every text of the window, of statuses and capacities, and of the shipped forms."""
    paths = [path for part in SHOWN_FROM for path in python_files(ROOT / part)]
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    texts = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    for path in (ROOT / "forms").glob("*.toml"):
        texts |= set(labels(tomllib.loads(path.read_text("utf-8"))))
    return frozenset(PLACEHOLDER.sub("", text).strip() for text in texts)


def python_files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def labels(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from (node[key] for key in ("label", "title") if isinstance(node.get(key), str))
        yield from (text for each in node.values() for text in labels(each))
    if isinstance(node, list):
        yield from (text for each in node for text in labels(each))


def test_the_manual_has_its_chapters_in_order() -> None:
    assert [chapter.key[:2] for chapter in CHAPTERS] == [f"{n:02}" for n in range(1, 19)]


def test_the_list_of_chapters_names_each_by_its_title() -> None:
    listed = (MANUAL / "README.md").read_text("utf-8")
    lacking = [c.name for c in CHAPTERS if f"[{c.title}]({c.name})" not in listed]
    assert lacking == []


@EACH
def test_every_link_leads_to_a_chapter_and_a_heading_of_it(chapter: Chapter) -> None:
    by_name = {each.name: each for each in CHAPTERS}
    for target in LINK.findall(chapter.markdown):
        name, _, heading = target.partition("#")
        there = by_name[name or chapter.name]
        if heading:
            headings = {section.heading.replace(" ", "-") for section in there.sections}
            assert heading in headings, target


@EACH
def test_every_picture_exists_and_is_small(chapter: Chapter) -> None:
    for target in PICTURE.findall(chapter.markdown):
        picture = MANUAL / target
        assert picture.is_file(), target
        assert picture.stat().st_size <= MOST_BYTES, target


@EACH
def test_every_name_in_bold_stands_on_the_screen(chapter: Chapter) -> None:
    quoted = set(BOLD.findall(chapter.markdown))
    assert sorted(quoted - words_on_screen()) == []


def test_the_chapter_on_keys_lists_every_key_of_the_actions_and_no_other() -> None:
    keys = next(chapter for chapter in CHAPTERS if chapter.key == "12-keys").markdown
    made = keys.partition("<!-- keys -->")[2].partition("<!-- /keys -->")[0]
    real = {
        (action.keys.replace("Return", "Enter"), str(action.thai))
        for action in ACTIONS
        if action.keys
    }
    assert set(KEY_ROW.findall(made)) == real, "run: python tools/screens.py --docs"


def test_search_finds_a_word_in_any_figures_and_puts_headings_first() -> None:
    chapter = read_chapter("01-x.md", "# ก\n\nเลข ๒๕๖๙ อยู่ที่นี่\n\n## เลขที่ 2569\n\nข้อความ")
    found = search([chapter], "2569")
    assert [hit.section.heading for hit in found] == ["เลขที่ 2569", "ก"]
    assert "๒๕๖๙" in found[1].around
    assert [hit.section.heading for hit in search([chapter], "๒๕๖๙")] == ["เลขที่ 2569", "ก"]


def test_search_wants_every_word_and_nothing_finds_nothing() -> None:
    chapter = read_chapter("01-x.md", "# ก\n\nพิมพ์ บันทึก\n\n## ข\n\nพิมพ์")
    assert [hit.section.heading for hit in search([chapter], "พิมพ์ บันทึก")] == ["ก"]
    assert search([chapter], "  ") == []


@pytest.mark.parametrize("words", ["ลงนาม", "คืนเรื่อง", "สำรอง", "Excel", "เลขที่", "ครุฑ"])
def test_search_in_the_manual_finds(words: str) -> None:
    assert search(CHAPTERS, words)


def test_plain_text_has_no_signs_of_markdown() -> None:
    text = plain("1. กด **เริ่ม** `F1` ดู [ที่นี่](a.md) ![ภาพ](b.png)\n\n| ก | ข |\n|---|---|")
    assert text == "1. กด เริ่ม F1 ดู ที่นี่ ก ข"
