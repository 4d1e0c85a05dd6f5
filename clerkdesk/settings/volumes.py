"""What kind of place a folder lies in: this machine's own drive, the network, a cloud, a stick.

What is asked of the machine stands in :class:`Machine`, so that a machine can be made up.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Protocol

from clerkdesk.domain.office.volumes import Volume, VolumeKind

REMOVABLE, FIXED, REMOTE, OPTICAL = 2, 3, 4, 5
"""Kinds of drives (docs: GetDriveTypeW)."""

_OF_A_CLOUD = 0x400000 | 0x80000 | 0x100000
"""FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS, _PINNED, _UNPINNED (docs: File Attribute Constants)."""

_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "OneDriveCommercial": "OneDrive",
}
_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "ไดรฟ์ของฉัน": "Google Drive",
    "iclouddrive": "iCloud Drive",
    "nextcloud": "Nextcloud",
}
_AFTER_A_NAME = (" - ", " (")
"""How the account follows: ``OneDrive - สพป.ชลบุรี``, ``Dropbox (งาน)``."""

_MARKS = {
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".dropbox.cache": "Dropbox",
}
"""What a program that copies to a cloud keeps in the uppermost of its folders."""

_LABELS = {"google drive": "Google Drive"}
_INFO = ("Dropbox/info.json", ".dropbox/info.json")
_INFO_IN = ("LOCALAPPDATA", "APPDATA", "HOME")

_SHARES = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs", "fuse.gvfsd-fuse"}
_CLOUDS = {
    "fuse.rclone": "",
    "fuse.google-drive-ocamlfuse": "Google Drive",
    "fuse.onedriver": "OneDrive",
    "davfs": "",
    "fuse.dropbox": "Dropbox",
}


@dataclass(frozen=True)
class Mount:
    """What is mounted: at which folder, of which file system, from where."""

    point: str
    system: str
    source: str


class Machine(Protocol):
    """What a machine says of itself. Nothing of it raises: what is not known is empty or 0."""

    windows: bool
    environ: Mapping[str, str]

    def real(self, path: str) -> str:
        """The same place with links and substituted drives followed."""

    def exists(self, path: str) -> bool:
        """Whether there is such a file or folder."""

    def text(self, path: str) -> str:
        """What a small file says."""

    def drive_type(self, root: str) -> int:
        """The kind of a Windows drive such as ``C:\\``."""

    def label(self, root: str) -> str:
        """The name that a Windows drive was given."""

    def on_usb(self, root: str) -> bool:
        """Whether a Windows drive is plugged in, whatever kind it says it is."""

    def attributes(self, path: str) -> int:
        """The attributes of a Windows file or folder."""

    def mounts(self) -> list[Mount]:
        """What is mounted, where there are mounts."""

    def unplugs(self, source: str) -> bool:
        """Whether the device that is mounted can be taken out."""


def volume_of(folder: str | PurePath, machine: Machine | None = None) -> Volume:
    """What kind of place ``folder`` lies in; it need not be there yet."""
    if machine is None:
        from clerkdesk.settings.machine import this_machine

        machine = this_machine()
    path, real = _pure(machine, str(folder)), _pure(machine, machine.real(str(folder)))
    look = _on_windows if machine.windows else _on_unix
    cloud = _in_cloud(path, real, machine)  # some show themselves as a drive of their own
    return cloud or look(path, real, machine) or Volume(VolumeKind.LOCAL)


def _pure(machine: Machine, path: str) -> PurePath:
    return PureWindowsPath(path) if machine.windows else PurePosixPath(path)


def _on_windows(path: PurePath, real: PurePath, machine: Machine) -> Volume | None:
    kinds = {_type(machine, path), _type(machine, real)}
    if REMOTE in kinds:
        return Volume(VolumeKind.MAPPED)
    if _is_share(path) or _is_share(real):
        return Volume(VolumeKind.SHARE)
    if kinds & {REMOVABLE, OPTICAL} or machine.on_usb(real.anchor):
        return Volume(VolumeKind.REMOVABLE)
    return None


def _type(machine: Machine, path: PurePath) -> int:
    return 0 if _is_share(path) else machine.drive_type(path.anchor)


def _is_share(path: PurePath) -> bool:
    drive = path.drive.replace("/", "\\")
    if drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive[4:7].upper() == "UNC"
    return drive.startswith("\\\\")


def _on_unix(_path: PurePath, real: PurePath, machine: Machine) -> Volume | None:
    mount = _mount_of(real, machine.mounts())
    if mount is None:
        return None
    if mount.system in _SHARES:
        return Volume(VolumeKind.SHARE)
    if mount.system in _CLOUDS:
        return Volume(VolumeKind.CLOUD, _CLOUDS[mount.system])
    return Volume(VolumeKind.REMOVABLE) if machine.unplugs(mount.source) else None


def _mount_of(path: PurePath, mounts: list[Mount]) -> Mount | None:
    around = [mount for mount in mounts if path.is_relative_to(mount.point)]
    return max(around, key=lambda mount: len(PurePosixPath(mount.point).parts), default=None)


def _in_cloud(path: PurePath, real: PurePath, machine: Machine) -> Volume | None:
    """The first sign of a cloud, the surest first."""
    for each in dict.fromkeys((path, real)):
        for service in (*_told(each, machine), *_marked(each, machine)):
            return Volume(VolumeKind.CLOUD, service)
        if any(machine.attributes(str(part)) & _OF_A_CLOUD for part in (each, *each.parents)):
            return Volume(VolumeKind.CLOUD)
    return None


def _told(path: PurePath, machine: Machine) -> Iterator[str]:
    """What the services say themselves: variables, Dropbox's list, the label of a drive."""
    for variable, service in _VARIABLES.items():
        folder = machine.environ.get(variable, "")
        if folder and path.is_relative_to(_pure(machine, folder)):
            yield service
    for folder in _dropboxes(machine):
        if path.is_relative_to(_pure(machine, folder)):
            yield "Dropbox"
    label = machine.label(path.anchor).casefold() if machine.windows else ""
    yield from (service for start, service in _LABELS.items() if label.startswith(start))


def _marked(path: PurePath, machine: Machine) -> Iterator[str]:
    """What folders are called, and what lies in them."""
    for part in path.parts[1:]:
        for name, service in _NAMES.items():
            word = part.casefold()
            if word == name or word.startswith(tuple(name + after for after in _AFTER_A_NAME)):
                yield service
    for folder in (path, *path.parents):
        for mark, service in _MARKS.items():
            if machine.exists(str(folder / mark)):
                yield service


def _dropboxes(machine: Machine) -> Iterator[str]:
    """Where Dropbox says that its folders are, one for each account."""
    for variable in _INFO_IN:
        base = machine.environ.get(variable, "")
        for name in _INFO if base else ():
            yield from _paths_in(machine.text(str(_pure(machine, base) / name)))


def _paths_in(text: str) -> list[str]:
    try:
        accounts = json.loads(text or "{}").values()
        return [str(each["path"]) for each in accounts]
    except (ValueError, AttributeError, TypeError, KeyError):
        return []


def usual_folder() -> Path:
    """Where records lie when nobody chose another place."""
    from clerkdesk.settings.places import data_folder

    return data_folder({})
