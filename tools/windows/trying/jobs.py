"""What an office does with the installed program, by its command line."""

import json
import zipfile
from pathlib import Path

from tools.windows.trying.place import Place
from tools.windows.trying.results import Results

OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒"
PEOPLE = (
    ("นางสาวน้ำทิพย์ ญี่ปุ่น", "นักประชาสัมพันธ์", ""),
    ("นายปั๊ม ฎีกา", "ผู้อำนวยการกลุ่มอำนวยการ", "group_head"),
    ("นางฐิติ กู้เกียรติ", "รองผู้อำนวยการ", "deputy"),
    ("นายเอก ที่ดี", "ผู้อำนวยการ", "director"),
    ("นายเว็บ ผู้ดูแล", "นักวิชาการคอมพิวเตอร์", "publisher"),
)
UNIT = "กลุ่มอำนวยการ"
SUBJECT = "แผนปฏิบัติการประจำปี"
SIGNATURES = (
    ("requester",),
    ("head",),
    ("opinion", "--choice", "for", "--by", "นางฐิติ กู้เกียรติ"),
    ("director", "--choice", "allow"),
    ("publisher",),
)


def done(place: Place, results: Results, what: str, *words: str) -> str:
    """Runs a command that has to succeed; gives what it said."""
    said = place.clerkdesk(*words)
    results.see(what, said.returncode == 0, said.stdout.strip()[-300:] if said.returncode else "")
    return said.stdout.strip()


def make_office(place: Place, results: Results) -> None:
    """An office with its people."""
    named = (f"name={OFFICE}", "short_name=สพป.ชบ.๒", f"head=ผู้อำนวยการ{OFFICE}", "prefix=ศธ ๐๔๐๓๐")
    done(place, results, "an office is set up", "office", "set", *named)
    for name, position, role in PEOPLE:
        given = ["--position", position, *(["--role", role] if role else [])]
        given += ["--unit", UNIT] if role in ("", "group_head") else []
        done(place, results, f"{name} is added", "people", "add", name, *given)
    results.see("the records lie in the profile", (place.data / "clerkdesk.db").is_file())


def self_test(place: Place, results: Results) -> None:
    """The installed program tests itself, also the one without a console."""
    with results.timed("self-test"):
        said = place.clerkdesk("--self-test")
    for line in said.stdout.splitlines():
        results.tell("", line.strip())
    results.see("the self-test passes", said.returncode == 0, said.returncode)
    page = place.folder / "self-test.html"
    silent = place.run(
        place.program / "ClerkDesk.exe", "--self-test", "--report", place.windows.path(page)
    )
    results.see("so it does without a console", silent.returncode == 0, silent.returncode)
    results.see("and leaves its page", page.is_file() and page.stat().st_size > 1000)


def main_job(place: Place, results: Results) -> None:
    """A memo from its first word to the month's sheet."""
    who = f"requester={PEOPLE[0][0]}"
    given = ("memo", "new", "memo", who, f"subject={SUBJECT}", "number=next")
    with results.timed("one command"):
        said = done(place, results, "a memo is made", *given)
    memo = said.split()[-1] if said else "0"  # the last line; before it stands what comes next
    paper, sheet = place.folder / "บันทึก.pdf", place.folder / "แบบติดตาม.xlsx"
    out = ("--out", place.windows.path(paper))
    done(place, results, "it is printed", "memo", "print", memo, *out)
    results.see("the PDF is one", paper.is_file() and paper.read_bytes().startswith(b"%PDF-"))
    for step, *choice in SIGNATURES:
        signed = ("memo", "sign", memo, step, *choice)
        done(place, results, f"{step} signs", *signed, "--on", "วันนี้")
    where = ("--url", "https://www.example.go.th/1")
    done(place, results, "it is published", "publish", memo, "--on", "วันนี้", *where)
    said = done(place, results, "it is shown", "memo", "show", memo, "--json")
    shown = json.loads(said[said.find("{") :] or "{}")
    results.see("it is published now", shown.get("status") == "published", shown.get("status"))
    out = ("--out", place.windows.path(sheet))
    done(place, results, "the month's sheet is exported", "sheet", "export", "เดือนนี้", *out)
    results.see("the sheet names the memo", SUBJECT in texts_of(sheet))
    done(place, results, "a backup is made", "backup", "make")


def texts_of(sheet: Path) -> str:
    """The texts of a workbook."""
    if not sheet.is_file():
        return ""
    with zipfile.ZipFile(sheet) as book:
        return "".join(book.read(name).decode() for name in book.namelist() if "xml" in name)


def portable(place: Place, archive: Path, results: Results) -> None:
    """The one that is not installed keeps its records beside itself."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(place.folder)
    folder = place.folder / archive.stem
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    said = place.run(folder / "clerkdesk.com", "office", "set", f"name={OFFICE}")
    results.see("the portable one runs", said.returncode == 0, said.stdout.strip()[-300:])
    results.see("its records lie beside it", (folder / "data" / "clerkdesk.db").is_file())
