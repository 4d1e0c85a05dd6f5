"""Places in which no records in use may lie, on machines that are made up.

What each machine says is what the real ones say there (docs: GetDriveTypeW, File Attribute
Constants, OneDrive's variables, Dropbox's info.json, mountinfo).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backupplaces import add_place, read_places
from clerkdesk.desk.backups import make_backups
from clerkdesk.desk.memolist import read_index
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.volumes import Volume, VolumeKind
from clerkdesk.settings.volumes import FIXED, REMOTE, REMOVABLE, Mount, volume_of
from tests.office import FakeClock, a_memo, open_office


@dataclass
class Made:
    """A machine that is made up."""

    windows: bool = True
    environ: Mapping[str, str] = field(default_factory=dict)
    drives: Mapping[str, int] = field(default_factory=lambda: {"C:\\": FIXED, "D:\\": FIXED})
    labels: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    marked: Mapping[str, int] = field(default_factory=dict)
    usb: frozenset[str] = frozenset()
    mounted: tuple[Mount, ...] = ()
    sticks: frozenset[str] = frozenset()

    def real(self, path: str) -> str:
        for link, real in self.links.items():
            if path.startswith(link):
                return real + path.removeprefix(link)
        return path

    def exists(self, path: str) -> bool:
        return path in self.files

    def text(self, path: str) -> str:
        return self.texts.get(path, "")

    def drive_type(self, root: str) -> int:
        return self.drives.get(root.upper(), 1)

    def label(self, root: str) -> str:
        return self.labels.get(root.upper(), "")

    def on_usb(self, root: str) -> bool:
        return root.upper() in self.usb

    def attributes(self, path: str) -> int:
        return self.marked.get(path, 0)

    def mounts(self) -> list[Mount]:
        return list(self.mounted)

    def unplugs(self, source: str) -> bool:
        return source in self.sticks


_HOME = "C:\\Users\\somsri\\"
_DROPBOX = (
    '{"personal": {"path": "D:\\\\งาน\\\\กล่อง", "host": 1}, "business": {"path": "E:\\\\ทีม"}}'
)
_ROOT = Mount("/", "ext4", "/dev/sda1")

Case = tuple[str, str, Made, Volume]

CASES: tuple[Case, ...] = (
    ("a share", "\\\\server\\ธุรการ\\clerkdesk", Made(), Volume(VolumeKind.SHARE)),
    (
        "a share by its long name",
        "\\\\?\\UNC\\server\\ธุรการ\\clerkdesk",
        Made(),
        Volume(VolumeKind.SHARE),
    ),
    (
        "a link on the own drive that leads to a share",
        "C:\\ข้อมูล\\clerkdesk",
        Made(links={"C:\\ข้อมูล": "\\\\server\\ธุรการ"}),
        Volume(VolumeKind.SHARE),
    ),
    (
        "a mapped drive",
        "Z:\\clerkdesk",
        Made(drives={"C:\\": FIXED, "Z:\\": REMOTE}, links={"Z:": "\\\\server\\ธุรการ"}),
        Volume(VolumeKind.MAPPED),
    ),
    (
        "OneDrive, by what Windows was told",
        "D:\\คลาวด์\\clerkdesk",
        Made(environ={"OneDriveCommercial": "d:\\คลาวด์"}),
        Volume(VolumeKind.CLOUD, "OneDrive"),
    ),
    (
        "OneDrive of an office, by its name",
        _HOME + "OneDrive - สพป.ชลบุรี เขต ๒\\เอกสาร\\clerkdesk",
        Made(),
        Volume(VolumeKind.CLOUD, "OneDrive"),
    ),
    (
        "a folder whose files are fetched when they are read",
        "D:\\งาน\\clerkdesk",
        Made(marked={"D:\\งาน": 0x400010}),
        Volume(VolumeKind.CLOUD),
    ),
    (
        "Dropbox, by its own list",
        "D:\\งาน\\กล่อง\\clerkdesk",
        Made(
            environ={"LOCALAPPDATA": _HOME + "AppData\\Local"},
            texts={_HOME + "AppData\\Local\\Dropbox\\info.json": _DROPBOX},
        ),
        Volume(VolumeKind.CLOUD, "Dropbox"),
    ),
    (
        "Google Drive, as a drive of its own",
        "G:\\ข้อมูล\\clerkdesk",
        Made(drives={"G:\\": FIXED}, labels={"G:\\": "Google Drive"}),
        Volume(VolumeKind.CLOUD, "Google Drive"),
    ),
    (
        "Google Drive, as a folder that is kept alike",
        "D:\\สำนักงาน\\clerkdesk",
        Made(files=frozenset({"D:\\สำนักงาน\\.tmp.drivedownload"})),
        Volume(VolumeKind.CLOUD, "Google Drive"),
    ),
    (
        "a stick",
        "E:\\clerkdesk",
        Made(drives={"E:\\": REMOVABLE}),
        Volume(VolumeKind.REMOVABLE),
    ),
    (
        "a disk on USB that says that it is fixed",
        "F:\\clerkdesk",
        Made(drives={"F:\\": FIXED}, usb=frozenset({"F:\\"})),
        Volume(VolumeKind.REMOVABLE),
    ),
    (
        "a share that Linux has mounted",
        "/mnt/ธุรการ/clerkdesk",
        Made(windows=False, mounted=(_ROOT, Mount("/mnt/ธุรการ", "cifs", "//server/x"))),
        Volume(VolumeKind.SHARE),
    ),
    (
        "a stick that Linux has mounted",
        "/media/somsri/KINGSTON/clerkdesk",
        Made(
            windows=False,
            mounted=(_ROOT, Mount("/media/somsri/KINGSTON", "vfat", "/dev/sdb1")),
            sticks=frozenset({"/dev/sdb1"}),
        ),
        Volume(VolumeKind.REMOVABLE),
    ),
)

_LOCAL = Volume(VolumeKind.LOCAL)

FIT: tuple[Case, ...] = (
    ("the usual place", _HOME + "AppData\\Local\\ClerkDesk", Made(), _LOCAL),
    ("a second drive", "D:\\งานสารบรรณ\\clerkdesk", Made(), _LOCAL),
    (
        "beside OneDrive",
        _HOME + "OneDriveเก่า\\clerkdesk",
        Made(environ={"OneDrive": _HOME + "OneDrive"}),
        _LOCAL,
    ),
    (
        "where Dropbox's list is spoilt",
        "D:\\ทีม",
        Made(
            environ={"APPDATA": "C:\\a"}, texts={"C:\\a\\Dropbox\\info.json": '{"personal": [1]}'}
        ),
        _LOCAL,
    ),
    (
        "Linux, beside a share",
        "/home/somsri/clerkdesk",
        Made(windows=False, mounted=(_ROOT, Mount("/home/som", "nfs4", "server:/som"))),
        _LOCAL,
    ),
    ("Linux without a word of mounts", "/home/somsri", Made(windows=False), _LOCAL),
)


@dataclass
class Found:
    """``wrong`` names the cases that were taken for something else."""

    recognised: int = 0
    refused: int = 0
    looked_at: int = 0
    backed_up: int = 0
    fit: int = 0
    wrong: list[str] = field(default_factory=list)


def try_places(folder: Path, cases: Sequence[Case] = CASES) -> Found:
    """Each of ``cases``: recognised, refused for new records, opened to look where some lie there
    already, taken as a place for backups."""
    found = Found()
    clock = FakeClock()
    (folder / "local").mkdir()
    desk = open_office(folder / "local" / "office", clock)
    a_memo(desk)
    for place, (name, path, machine, expected) in enumerate(cases):
        volume = volume_of(path, machine)
        unfit = folder / str(place)
        open_office(unfit / "old", clock).close()
        found.recognised += _tell(found, name, volume == expected)
        found.refused += _tell(found, name, _is_refused(unfit / "new", lambda v=volume: v))
        found.looked_at += _tell(found, name, _only_looked_at(unfit / "old", lambda v=volume: v))
        add_place(desk, unfit)
        made = make_backups(desk, [read_places(desk)[-1].place], whole=True)
        found.backed_up += _tell(found, name, made[0].trouble is None and bool(made[0].name))
    for name, path, machine, expected in FIT:
        found.fit += _tell(found, name, volume_of(path, machine) == expected)
    desk.close()
    return found


def _tell(found: Found, name: str, right: bool) -> bool:
    if not right:
        found.wrong.append(name)
    return right


def _is_refused(folder: Path, volume: Callable[[], Volume]) -> bool:
    """With a reason and a place to go, and nothing is made there."""
    try:
        open_desk(folder, volume=lambda _folder: volume()).close()
    except ClerkError as error:
        return "ทะเบียนอาจเสียหาย" in str(error) and "สำเนาสำรอง" in error.do and not folder.exists()
    return False


def _only_looked_at(folder: Path, volume: Callable[[], Volume]) -> bool:
    desk = open_desk(folder, FakeClock(), volume=lambda _folder: volume())
    try:
        read_index(desk)
        why = desk.store.why_read_only
        a_memo(desk)
    except ClerkError as error:
        return error is why
    finally:
        desk.close()
    return False
