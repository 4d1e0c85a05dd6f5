"""Collects the licences of all that the setup holds into one page, ``LICENSES.html``.

Each installed package brings its own texts; those that bring none are given theirs in SUPPLIED.
What has neither stops the build.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from email import message_from_string
from pathlib import Path

from tools.windows.machine import HERE, ROOT

TEXTS = HERE / "licence-texts"
SUPPLIED = {
    # The wheels of Qt name their licences and bring none of the texts; what else is in Qt is told
    # by Debian's account of its sources.
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "qt6-base.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "uharfbuzz": ("harfbuzz.txt",),  # the library within, besides its own text
}
SOURCES = {
    "pyside6-essentials": (
        "https://download.qt.io/archive/qt/{series}/{version}/submodules/ (Qt), "
        "https://code.qt.io/pyside/pyside-setup, v{version} (PySide6)"
    ),
    "shiboken6": "https://code.qt.io/pyside/pyside-setup, v{version}",
}
"""Where the sources are of what its licence wants them told of; of our version, unchanged."""

NO_LICENCE = "LicenseRef-Qt-Commercial.txt"
"""The other way to have Qt, which is not ours."""

NOT_HERE = {"android", "cibw_musl", "pbin_musl", "v8_xfa"}
"""Folders with licences of what is only in a package's files for other systems."""

_NAMED = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Something that is shipped: its name, version and licence in a word, (title, text), and where
    its sources are, for what its licence wants told."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]
    sources: str = ""


class MissingLicenceError(Exception):
    """A part of which no text of a licence is there."""


def write_page(work: Path, version: str, target: Path) -> Path:
    """Writes the page of what lies in the work folder."""
    shipped = [*others(work, version), *(part_of(folder) for folder in packages(work / "app"))]
    target.write_text(page(shipped), "utf-8", newline="\n")
    return target


def packages(place: Path) -> list[Path]:
    """What pip wrote down about each package that it put into ``place``."""
    return sorted(place.glob("*.dist-info"), key=lambda folder: folder.name.lower())


def part_of(folder: Path) -> Part:
    """An installed package by its ``.dist-info``."""
    about = message_from_string((folder / "METADATA").read_text("utf-8"))
    name = re.sub(r"[-_.]+", "-", str(about["Name"])).lower()
    found = [(path.relative_to(folder).as_posix(), path) for path in texts_in(folder)]
    found += [(given, TEXTS / given) for given in SUPPLIED.get(name, ())]
    if not found:
        raise MissingLicenceError(f"{name} brings no licence: put its text into {TEXTS}")
    said = about["License-Expression"] or about["License"] or ""
    return Part(
        str(about["Name"]),
        str(about["Version"]),
        str(said).strip().splitlines()[0] if str(said).strip() else "",
        tuple((title, path.read_text("utf-8", "replace")) for title, path in found),
        sources_of(name, str(about["Version"])),
    )


def sources_of(name: str, version: str) -> str:
    """Where the sources of a version of a package are, for one of those that have to tell."""
    series = ".".join(version.split(".")[:2])
    return SOURCES.get(name, "").format(version=version, series=series)


def texts_in(folder: Path) -> list[Path]:
    """The files of a ``.dist-info`` that tell of licences."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if is_text(path.relative_to(folder))]


def is_text(path: Path) -> bool:
    """Whether a file of a package, named within it, tells of licences."""
    if path.name == NO_LICENCE or path.suffix in {".py", ".pyc"} or NOT_HERE & set(path.parts):
        return False
    kept_apart = path.parts[0] == "licenses" and len(path.parts) > 1
    return kept_apart or bool(_NAMED.match(path.name))


def others(work: Path, version: str) -> Iterator[Part]:
    """What is no package: ourselves, our resources, Python, and what the tools put in."""
    yield named("ClerkDesk", version, "Apache-2.0", [ROOT / "LICENSE"])
    resources = ROOT / "resources"
    yield named("Sarabun", "", "OFL-1.1", [resources / "fonts" / "OFL.txt"])
    yield named("Icons (Lucide)", "", "ISC", [resources / "icons" / "LICENSE.txt"])
    yield named("Thai words", "", "CC0-1.0", [resources / "words_th.LICENSE.md"])
    yield named("Python", "3.11", "PSF-2.0", [work / "python" / "LICENSE.txt"])
    thai = sorted((work / "thai" / "licences").rglob("*.txt"))
    beside = f"ClerkDesk-{version}-sources-of-thai-dll.zip, where the setup is fetched"
    libthai = named("libthai, libdatrie (thai.dll)", "", "LGPL-2.1-or-later", thai)
    yield replace(libthai, sources=beside)
    freezer = next((work / "tools").glob("pyinstaller-*.dist-info"))
    yield named("PyInstaller (its start)", "", "GPL-2.0 with exception", texts_in(freezer))
    yield named("Inno Setup", "6", "Inno Setup License", [work / "inno" / "license.txt"])


def named(name: str, version: str, licence: str, paths: Sequence[Path]) -> Part:
    """A part whose texts lie in files of which each has to be there."""
    texts = tuple((path.name, path.read_text("utf-8", "replace")) for path in paths)
    if not texts:
        raise MissingLicenceError(f"no licence of {name}")
    return Part(name, version, licence, texts)


def page(parts: Iterable[Part]) -> str:
    """The page: a list of the parts, then all texts."""
    held = list(parts)
    rows = (
        f'<li><a href="#p{place}">{html.escape(f"{part.name} {part.version}".strip())}</a>'
        f" – {html.escape(part.licence)}</li>\n"
        for place, part in enumerate(held)
    )
    texts = (chapter(place, part) for place, part in enumerate(held))
    return HEAD + "<ul>\n" + "".join(rows) + "</ul>\n" + "".join(texts) + "</body></html>\n"


def chapter(place: int, part: Part) -> str:
    """One part with its texts."""
    texts = (
        f"<h3>{html.escape(title)}</h3>\n<pre>{html.escape(text)}</pre>\n"
        for title, text in part.texts
    )
    title = html.escape(f"{part.name} {part.version}".strip())
    sources = f"<p>ซอร์สโค้ด · Sources: {html.escape(part.sources)}</p>\n" if part.sources else ""
    return f'<h2 id="p{place}">{title}</h2>\n' + sources + "".join(texts)


HEAD = """\
<!doctype html>
<html lang="th"><head><meta charset="utf-8"><title>ClerkDesk: licences</title>
<style>body { font: 15px/1.5 "Leelawadee UI", sans-serif; max-width: 60em; margin: 2em auto; }
pre { white-space: pre-wrap; font-size: 12px; }</style></head><body>
<h1>สัญญาอนุญาตของทุกส่วนใน ClerkDesk</h1>
<p>ClerkDesk ประกอบด้วยงานของผู้อื่นตามรายการนี้ พร้อมข้อความสัญญาอนุญาตฉบับเต็ม
Qt และ libthai ใช้ตามสัญญาอนุญาต LGPL ไฟล์ของทั้งสองวางอยู่ข้างโปรแกรม ใครจะนำไฟล์ที่สร้างเองมาแทนก็ได้</p>
<p>ClerkDesk stands on the work of others, who are named here with the full texts of their licences.
Qt and libthai are used under the LGPL: their files lie beside the program, where anybody may put
other builds of them. Qt is unchanged; libthai reads its dictionary beside its DLL by a function of
ours. Each says below where its sources are.</p>
"""
