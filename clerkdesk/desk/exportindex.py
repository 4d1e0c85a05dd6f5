"""The page that lists a full export: it opens in any browser, without this program."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote

from clerkdesk.domain.words import Wording, Words, th

if TYPE_CHECKING:
    from clerkdesk.store.beside.belonging import MemoName

NAME = "index.html"

_STYLE = (
    "body{font:17px/1.6 'Sarabun','TH Sarabun New','Leelawadee UI',sans-serif;max-width:70em;"
    "margin:2em auto;padding:0 1em;color:#1d2530}small{color:#5b6675}table{border-collapse:"
    "collapse;width:100%}td,th{border-bottom:1px solid #d8dde4;padding:.3em .6em;text-align:left;"
    "vertical-align:top}h2{margin-top:1.6em}a{color:#14508c}"
)

FOLDERS = {
    "records": th("ทุกบันทึก การลงนาม ทะเบียน บุคลากร และสมุดบันทึกการทำงาน เป็นไฟล์ JSON"),
    "memos": th("กระดาษที่พิมพ์ ไฟล์ที่แนบ (ที่เอาออกแล้วอยู่ใน removed) และสำเนาที่ลงนามแล้ว (signed)"),
    "received": th("ไฟล์ของเรื่องที่รับเข้า และแบบติดตามที่ส่งและได้รับ"),
    "sheets": th("แบบติดตามของแต่ละปีงบประมาณ เป็นไฟล์ Excel"),
    "journal": th("ใครทำอะไรเมื่อใด พร้อมโปรแกรมตรวจที่ไม่ต้องใช้ ClerkDesk"),
    "office": th("แบบ ปฏิทิน หัวข้อ ตราครุฑ และการตั้งค่าของสำนักงาน"),
    "contents.json": th("รายชื่อทุกไฟล์พร้อมรหัสตรวจ SHA-256"),
}
"""What lies where; an office that has printed nothing lacks some."""


@dataclass(frozen=True)
class Page:
    """What the page tells; ``folders`` are those of :data:`FOLDERS` that are there, ``files`` those
    of a memo, by its id."""

    office: str
    when: Wording
    made_by: str
    folders: Sequence[str]
    memos: "Sequence[MemoName]"
    files: Mapping[int, Sequence[PurePosixPath]]
    others: Sequence[PurePosixPath]
    missing: Sequence[str]


def index_page(page: Page, english: Words) -> str:
    """The page as HTML: Thai first, and the same in English below."""
    return "\n".join(_lines(page, english)) + "\n"


def _lines(page: Page, english: Words) -> Iterator[str]:
    both = partial(_both, english)
    office = escape(page.office)
    yield '<!doctype html><html lang="th"><head><meta charset="utf-8">'
    yield f"<title>{office} – ClerkDesk</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>{office}</h1>"
    made = th("ส่งออกข้อมูลทั้งหมดเมื่อ {when} โดย {who}")
    yield f"<p>{both(made, when=page.when, who=page.made_by)}"
    yield "<table>"
    for name in page.folders:
        link = name if "." in name else f"{name}/"
        yield f"<tr><td>{_link(PurePosixPath(name), link)}<td>{both(FOLDERS[name])}"
    yield "</table>"
    yield from _list(both, th("ไฟล์ของทั้งสำนักงาน"), [_link(each, each.name) for each in page.others])
    missing = [escape(each) for each in page.missing]
    yield from _list(both, th("ไฟล์ที่หายไปก่อนส่งออก"), missing)
    yield f"<h2>{both(th('บันทึกทุกเรื่อง'))}</h2><table>"
    for memo in page.memos:
        yield _memo(memo, page.files.get(memo.id, ()))
    yield "</table></body></html>"


def _memo(memo: "MemoName", files: Sequence[PurePosixPath]) -> str:
    links = "<br>".join(_link(each, each.name) for each in files)
    record = _link(PurePosixPath("records", "memos", f"{memo.id}.json"), "JSON")
    number = f'<span style="white-space:nowrap">{escape(memo.number)}</span>'
    row = (str(memo.id), number, escape(memo.subject), links, record)
    return "<tr><td>" + "<td>".join(row)


def _list(both: Callable[..., str], title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"<h2>{both(title)}</h2><ul>"
        yield from (f"<li>{line}" for line in lines)
        yield "</ul>"


def _link(path: PurePosixPath, shown: str) -> str:
    return f'<a href="{quote(str(path))}">{escape(shown)}</a>'


def _both(english: Words, thai: str, **values: object) -> str:
    """A sentence in both languages."""
    first, second = Words().say(thai, **values), english.say(thai, **values)
    return f"{escape(first)} <small>{escape(second)}</small>"


def by_memo(paths: Sequence[tuple[PurePosixPath, int | None]]) -> dict[int, list[PurePosixPath]]:
    """The paths of each memo."""
    found: dict[int, list[PurePosixPath]] = defaultdict(list)
    for path, memo in paths:
        if memo is not None:
            found[memo].append(path)
    return found
