"""Packs the frozen program: the setup, the portable archive, and the list of their hashes."""

import hashlib
import re
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from tools.windows.machine import ROOT, MachineError, Windows, screen

PORTABLE = "portable.txt"
"""As in clerkdesk/settings/places.py: its being there is what counts, the text is for people."""

PORTABLE_TEXT = """\
ClerkDesk แบบไม่ต้องติดตั้ง: เพราะมีไฟล์นี้อยู่ ข้อมูลทั้งหมดจึงเก็บไว้ในโฟลเดอร์ data ข้างไฟล์นี้
ให้แตกไฟล์ลงในดิสก์ของเครื่อง ไม่ใช่แฟลชไดรฟ์ แล้วเปิด ClerkDesk.exe
เมื่อเปลี่ยนรุ่น ให้แตกรุ่นใหม่ลงในโฟลเดอร์ใหม่ แล้วย้ายโฟลเดอร์ data ไป

ClerkDesk without a setup: because this file is here, all data lies in the folder data beside it.
Unpack it onto the PC's own disk, not onto a stick, and open ClerkDesk.exe.
For a new version unpack that into a new folder, then move the folder data there.
"""


def version() -> str:
    """The version of the program in this checkout."""
    about = (ROOT / "clerkdesk" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([0-9]+\.[0-9]+\.[0-9]+)"', about)
    if not found:
        raise MachineError("clerkdesk/__init__.py says no version of the form 1.2.3")
    return found[1]


def pack_setup(
    windows: Windows, work: Path, frozen: Path, out: Path, stamp: int, version: str
) -> Path:
    """Compiles installer.iss; gives the setup."""
    day = datetime.fromtimestamp(stamp, UTC).date().isoformat()
    given = {"Version": version, "Payload": windows.path(frozen), "Stamp": day}
    packed = clear(work / "packed")  # the folder ``out`` may be out of sight for Wine
    said = [f"/O{windows.path(packed)}", *(f"/D{name}={value}" for name, value in given.items())]
    with screen(windows) as shown:
        compiler, script = work / "inno" / "ISCC.exe", ROOT / "installer.iss"
        command: list[str | Path] = [compiler, "/Qp", *said, script]
        printed = shown.run(command, cwd=ROOT).stdout
    if "Warning" in printed:
        raise MachineError(printed)
    return Path(shutil.move(packed / f"ClerkDesk-Setup-{version}.exe", out))


def pack_portable(frozen: Path, out: Path, stamp: int, version: str) -> Path:
    """Packs the program with the mark beside it, which has its data lie there too.

    Names are sorted and all files bear one time, so that the same files give the same archive.
    """
    name = f"ClerkDesk-{version}-portable"
    when = datetime.fromtimestamp(stamp, UTC).timetuple()[:6]
    target = out / f"{name}.zip"
    with zipfile.ZipFile(target, "w", compresslevel=9) as archive:
        for path in sorted(path for path in frozen.rglob("*") if path.is_file()):
            inside = f"{name}/{path.relative_to(frozen).as_posix()}"
            write(archive, inside, when, path.read_bytes())
        write(archive, f"{name}/{PORTABLE}", when, PORTABLE_TEXT.encode("utf-8-sig"))
    return target


def pack_sources(folder: Path, out: Path, stamp: int, version: str) -> Path:
    """The sources of thai.dll, which its licence wants offered where the setup is."""
    when = datetime.fromtimestamp(stamp, UTC).timetuple()[:6]
    target = out / f"ClerkDesk-{version}-sources-of-thai-dll.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.iterdir()):
            write(archive, path.name, when, path.read_bytes())
    return target


def write(archive: zipfile.ZipFile, name: str, when: tuple[int, ...], content: bytes) -> None:
    """Puts one file into the archive, as it would come from Windows."""
    entry = zipfile.ZipInfo(name, when)  # type: ignore[arg-type]
    entry.create_system = 0
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def write_sums(paths: list[Path], out: Path) -> Path:
    """The hashes in the form that ``sha256sum -c`` and ``certutil -hashfile`` are held against."""
    lines = [f"{sha256(path)}  {path.name}\n" for path in sorted(paths)]
    target = out / "SHA256SUMS.txt"
    target.write_text("".join(lines), "utf-8", newline="\n")
    return target


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def clear(out: Path) -> Path:
    """An empty folder for what is handed out."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    return out
