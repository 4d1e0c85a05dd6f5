"""What may be left on a disk when the power fails: replays what disk.c wrote down.

Whatever was synced is there. Of all that was written since, the power decides: each write, each
change of a file's size and each change of names may have come to the disk or not, in whatever
order, and the last part of a write may be missing. Renaming is whole or not at all, as journalling
file systems promise.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from random import Random

_SECTOR = 512
_KEEP = (0.0, 0.1, 0.5, 0.9, 1.0)
"""How likely an unsynced change is to be there: one of these at each cut."""
_TORN = 0.2
"""How many of the writes that are there are there in part."""


@dataclass(frozen=True)
class Change:
    """One line of the log: what was done to which file at which place, with its bytes."""

    what: str
    file: int
    at: int
    data: bytes


def read_log(path: Path) -> list[Change]:
    """The changes that disk.c wrote down, the first one first."""
    found: list[Change] = []
    with path.open("rb") as log:
        while head := log.readline():
            what, file, at, size = head.split()
            found.append(Change(what.decode(), int(file), int(at), log.read(int(size))))
    return found


class _File:
    """``safe`` are the synced contents, ``pending`` what was done to them since: bytes at a place,
    or a new size."""

    def __init__(self, contents: bytes = b"") -> None:
        self.safe = bytearray(contents)
        self.pending: list[tuple[int, bytes | None]] = []

    def sync(self) -> None:
        for at, data in self.pending:
            _apply(self.safe, at, data)
        self.pending.clear()

    def after_cut(self, keep: float, chance: Random) -> bytes:
        left = bytearray(self.safe)
        for at, data in self.pending:
            if chance.random() < keep:
                _apply(left, at, _torn(data, chance))
        return bytes(left)


def _apply(contents: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del contents[at:]
        contents.extend(bytes(at - len(contents)))
    else:
        contents.extend(bytes(max(at - len(contents), 0)))
        contents[at : at + len(data)] = data


def _torn(data: bytes | None, chance: Random) -> bytes | None:
    if data is None or len(data) <= _SECTOR or chance.random() >= _TORN:
        return data
    return data[: chance.randrange(len(data) // _SECTOR + 1) * _SECTOR]


_Names = dict[str, "_File | None"]
"""What a change of names does: a path and what it stands for from now on; None for nothing."""


@dataclass(eq=False)
class _Pending:
    names: _Names
    folder: str  # where it has to be synced


@dataclass
class Platter:
    """The disk: ``now`` is what programs see, ``safe`` what a cut cannot take away. Folders are
    files of which only the name is of interest."""

    now: dict[str, _File] = field(default_factory=dict)
    safe: dict[str, _File] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    pending: list[_Pending] = field(default_factory=list)
    by_number: dict[int, tuple[_File, str]] = field(default_factory=dict)

    @classmethod
    def of_folder(cls, folder: Path, numbers: Path) -> "Platter":
        """The disk as ``folder`` was; ``numbers`` tells the numbers that its files had."""
        platter = cls()
        for name, number in json.loads(numbers.read_text("utf-8")).items():
            path = folder / name
            file = _File(b"" if path.is_dir() else path.read_bytes())
            platter.by_number[number] = (file, name)
            platter.now[name] = platter.safe[name] = file
            if path.is_dir():
                platter.folders.add(name)
        return platter

    def replay(self, change: Change) -> None:
        """Does one change."""
        _DO[change.what](self, change)

    def write(self, change: Change) -> None:
        """Bytes were written."""
        self.by_number[change.file][0].pending.append((change.at, change.data))

    def resize(self, change: Change) -> None:
        """A file was cut or grew."""
        self.by_number[change.file][0].pending.append((change.at, None))

    def sync(self, change: Change) -> None:
        """A file or the names in a folder were synced."""
        file, name = self.by_number[change.file]
        file.sync()
        if name in self.folders:
            for each in [each for each in self.pending if each.folder == name]:
                self._keep(each)

    def _keep(self, synced: _Pending) -> None:
        """Lets a change of names be safe; what these names stood for before it counts no more."""
        self._put(self.safe, synced.names)
        place = self.pending.index(synced)
        for earlier in self.pending[:place]:
            for name in synced.names:
                earlier.names.pop(name, None)
        del self.pending[place]

    def create(self, change: Change) -> None:
        """A file or a folder was made."""
        name, file = change.data.decode(), _File()
        self.by_number[change.file] = (file, name)
        if change.what == "M":
            self.folders.add(name)
        self._rename({name: file}, name)

    def remove(self, change: Change) -> None:
        """A name was taken away."""
        name = change.data.decode()
        self._rename({name: None}, name)

    def rename(self, change: Change) -> None:
        """A file took another name, or one more."""
        before, after = change.data.decode().split("\n")
        names: _Names = {after: self.now[before]}
        if change.what == "R":
            names[before] = None
        self._rename(names, after)

    def _rename(self, names: _Names, name: str) -> None:
        self._put(self.now, names)
        self.pending.append(_Pending(names, _folder(name)))

    @staticmethod
    def _put(known: dict[str, _File], names: _Names) -> None:
        for name, file in names.items():
            if file is None:
                known.pop(name, None)
            else:
                known[name] = file

    def cut(self, folder: Path, chance: Random) -> None:
        """Writes to ``folder`` what is left where the power fails now."""
        keep = chance.choice(_KEEP)
        names = dict(self.safe)
        for each in self.pending:
            if chance.random() < keep:
                self._put(names, each.names)
        for name in sorted(names, key=lambda name: name.count("/")):  # folders before their files
            path = folder / name
            if not path.parent.is_dir():
                continue  # the name of its folder was lost
            if name in self.folders:
                path.mkdir(exist_ok=True)  # the outermost one is there
            else:
                path.write_bytes(names[name].after_cut(keep, chance))


def _folder(name: str) -> str:
    folder = str(PurePosixPath(name).parent)
    return "" if folder == "." else folder


_DO = {
    "W": Platter.write,
    "T": Platter.resize,
    "S": Platter.sync,
    "C": Platter.create,
    "M": Platter.create,
    "U": Platter.remove,
    "X": Platter.remove,
    "R": Platter.rename,
    "L": Platter.rename,
}
