"""Names of files that lead elsewhere, read otherwise than they are, or fit on no drive: through all
doors by which a file of somebody else's comes in and goes out."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from itertools import product
from pathlib import Path
from random import Random
from unicodedata import category, normalize

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formkeeping import look_at_form, take_form
from clerkdesk.desk.materials import copy_for_reading
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Material
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.mail import read_mail
from tests.forms.forms import SMALL
from tests.office import FakeClock, open_office

_STEMS = (
    *("..", "../../ก", "..\\..\\ก", "/etc/ก", "C:\\Windows\\ก", "C:ก", "\\\\server\\share\\ก"),
    *("//server/share/ก", "\\\\?\\C:\\ก", "\\\\.\\PhysicalDrive0", "file:///etc/ก", "~/ก", "~"),
    *("CON", "con", "NUL", "Aux.ก", "COM1", "lpt9", "COM¹", "CONIN$", "conout$", "CON ", "nul .ก"),
    *("ก:ข", "ก:$DATA", "ก::$INDEX_ALLOCATION", "ก?", "ก*", "<ก>", "ก|ข", '"ก"', "-rf", "--help"),
    *(
        "%TEMP%",
        "$(touch ก)",
        "`ก`",
        ";ก",
        "&ก",
        "ก\nข",
        "ก\rข",
        "ก\tข",
        "ก\0ข",
        "\x1b[31mก",
        "ก ",
        "ก.",
    ),
    *("ใบ\u202efdp", "\u202eslx.ก", "\u2066ก\u2069", "\u200bก", "\ufeffก", "ก\u2028ข", "\u00a0"),
    *(
        "ก" * 83,
        "ก" * 85,
        "ก" * 200,
        "a" * 255,
        "a" * 300,
        "ที่" * 40,
        "\U0001f600" * 63,
        "\u0958" * 80,
    ),
    *(
        "",
        ".",
        "...",
        " ",
        "นํ้า",
        "เเผน",
        "e\u0301",
        "\ud800",
        "ก\udce1",
        ".git",
        ".htaccess",
        "ก~1",
    ),
    *(
        "autorun.inf",
        "desktop.ini",
        "แบบติดตาม พฤษภาคม ๒๕๖๑",
        "ﷺ" * 30,
        "ⅷ",
        "\uf710",
        "…",
        "ก" * 260,
    ),
)
_ENDINGS = ("", ".xlsx", ".pdf", ".exe", ".lnk ", ".xlsx.scr", ".pdf:ก")
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"}
_DEVICES |= {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
_MOST_BYTES = 255
_AT_ONCE = 25
FINE = ("held", "refused")
"""What is counted and not wrong: files that could lie here, programs that were not opened."""


def hostile_names(count: int, seed: int) -> list[str]:
    """So many different names, the same for the same seed."""
    whole = [stem + ending for stem, ending in product(_STEMS, _ENDINGS)]
    Random(seed).shuffle(whole)
    return list(dict.fromkeys(whole))[:count]


def take_through_doors(root: Path, names: Sequence[str]) -> Counter[str]:
    """Attaches, opens, mails and takes in files of these names in an office below ``root``; counts
    what went wrong by what it was, and how many names a file could have here (``held``)."""
    deep = root / "1" / "2" / "3"
    office, passing, outside = (deep / each for each in ("office", "passing", "outside"))
    for each in (passing, outside):
        each.mkdir(parents=True)
    desk = open_office(office, FakeClock())
    usual, tempfile.tempdir = tempfile.tempdir, str(passing)
    try:
        before = _files(root)
        count = Counter(_attached(desk, outside, names))
        count.update(_opened(desk, names))
        count.update(_mailed(names))
        count.update(_proposed(names))
        count.update(_forms(desk, outside, names))
        desk.close()
    finally:
        tempfile.tempdir = usual
    count["outside"] += sum(not _ours(root, each, deep) for each in _files(root) - before)
    return count


def _files(root: Path) -> set[Path]:
    return {Path(folder, name) for folder, _, names in os.walk(root) for name in names}


def _ours(root: Path, path: Path, deep: Path) -> bool:
    return any(path.is_relative_to(deep / each) for each in ("office", "passing", "outside"))


def _lying(folder: Path, names: Sequence[str], content: bytes) -> Iterator[tuple[str, Path]]:
    """Files of those names that this drive takes."""
    for place, name in enumerate(names):
        path = folder / str(place) / name
        if not name or Path(name).name != name or "\0" in name:
            continue
        try:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        except (OSError, UnicodeError):
            continue
        yield name, path


def _attached(desk: Desk, outside: Path, names: Sequence[str]) -> Iterator[str]:
    """As a clerk does it; what was shown is what the file was called."""
    lying = list(_lying(outside, names, b"x"))
    for begin in range(0, len(lying), _AT_ONCE):
        some = lying[begin : begin + _AT_ONCE]
        texts = {"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผน"}
        memo = new_memo(desk, "memo", Typed(texts, files=[path for _, path in some]))
        shown = {each.name for each in memo.materials}
        yield from ("held" for _ in some)
        yield from (f"not as it was {name!r}" for name, _ in some if not _told(name, shown))


def _told(name: str, shown: set[str]) -> bool:
    return _seen(name) in {_seen(each) for each in shown} and not any(map(_misleads, shown))


def _seen(name: str) -> str:
    """What of a name is seen: nothing that only turns, joins or controls letters."""
    plain = name.replace("\uf710", "\u0e31")  # as old Windows programs give it
    plain = "".join(each for each in plain if category(each) not in ("Cf", "Cc", "Zl", "Cs", "Co"))
    plain = plain.replace("\ufffd", "").replace("เเ", "แ").replace("นํ้า", "น้ำ")
    return "".join(normalize("NFC", plain).split())


def _misleads(name: str) -> bool:
    return any(category(each) in ("Cf", "Cc") and each != "\n" for each in name)


def _opened(desk: Desk, names: Sequence[str]) -> Iterator[str]:
    """A memo may have come from a backup or an export of somebody else: whatever it is called."""
    kept = desk.store.files.keep_bytes(b"kept")
    for name in names:
        try:
            path = copy_for_reading(desk, Material(name, kept.sha256, kept.size))
        except ClerkError:
            yield "refused" if _is_program(name) else f"not opened {name!r}"
            continue
        if _is_program(name):
            yield f"program opened {name!r}"
        if path.read_bytes() != b"kept":
            yield "copy is another"
        yield from _unfit(path.name)


def _is_program(name: str) -> bool:
    return name.rstrip(" .").endswith((".exe", ".lnk", ".scr", ".inf"))


def _mailed(names: Sequence[str]) -> Iterator[str]:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"] = "a@example.go.th", "ส่ง"
    mail.set_content("x")
    data = mail.as_bytes()
    for name in names:
        told = name.encode("utf-8", "surrogateescape" if "\udce1" in name else "replace")
        escaped = "".join(f"%{each:02X}" for each in told)
        head = b"Content-Type: a/b\r\nContent-Disposition: attachment; filename*=UTF-8''"
        for each in read_mail(head + escaped.encode() + b"\r\n" + data).attachments:
            yield from _unfit(each.name)


def _proposed(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        for said in (file_name(name), file_name(f"{name}.xlsx", 120)):
            yield from _unfit(said)


def _forms(desk: Desk, outside: Path, names: Sequence[str]) -> Iterator[str]:
    """Form files of such names, and with such ids."""
    folder = outside / "forms"
    folder.mkdir()
    for place, (_, path) in enumerate(_lying(folder, names[:40], b"")):
        path.write_text(SMALL.replace('"leave"', f'"leave{place}"'), "utf-8")
        kept = take_form(desk, look_at_form(desk, path))
        yield from () if kept.path.is_relative_to(desk.folder) else ("form outside",)
    for name in names:
        text = SMALL.replace('"leave"', f'"{_as_toml(name)}"')
        path = folder / "id.toml"
        path.write_text(text, "utf-8")
        look = look_at_form(desk, path)
        try:
            yield from _unfit(take_form(desk, look).path.name)
        except ClerkError:
            continue


def _as_toml(name: str) -> str:
    return "".join(f"\\u{ord(each):04x}" if ord(each) < 0x10000 else each for each in name)


def _unfit(name: str) -> Iterator[str]:
    """Why a file of this name would be another, elsewhere, or none at all on some machine."""
    if not name or name != name.rstrip(" .") or name in (".", ".."):
        yield f"no name {name!r}"
    if any(each in '/\\:*?"<>|' or category(each) in ("Cc", "Cf", "Zl", "Zp") for each in name):
        yield f"signs {name!r}"
    if name.split(".")[0].rstrip(" ").lower() in _DEVICES:
        yield f"device {name!r}"
    if len(name.encode("utf-8", "replace")) > _MOST_BYTES:
        yield f"too long {len(name)}"
