"""The stream inside a sealed backup: a tar that is never whole on a disk in the clear."""

import hashlib
import os
import re
import tarfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from clerkdesk.store.backups.making import Snapshot
from clerkdesk.store.backups.manifest import Manifest, to_text
from clerkdesk.store.names import DATABASE

_PIECE = 1 << 16
_MEMBERS = re.compile(r"manifest\.json|clerkdesk\.db|files/[0-9a-f]{64}")


class Closed(Exception):  # noqa: N818  what the file is
    """The key does not fit, or the file is damaged or holds something else."""


def tar_of(taken: Snapshot, manifest: Manifest) -> Iterator[bytes]:
    """The pieces of the tar: manifest, database, each file once."""
    text = to_text(manifest).encode()
    yield _head("manifest.json", len(text))
    yield _filled(text)
    yield from _file(DATABASE, taken.path)
    for sha256, path in {each.sha256: each.path for each in manifest.files}.items():
        yield from _file(f"files/{sha256}", taken.data / path)
    yield bytes(2 * tarfile.BLOCKSIZE)


def _head(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size = size
    return info.tobuf(tarfile.PAX_FORMAT)


def _filled(data: bytes) -> bytes:
    return data + bytes(-len(data) % tarfile.BLOCKSIZE)


def _file(name: str, path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        yield _head(name, size)
        left = size
        while left and (piece := file.read(min(_PIECE, left))):
            left -= len(piece)
            yield piece
        yield bytes(left) + bytes(-size % tarfile.BLOCKSIZE)  # a file that shrank is found out


class Reading:
    """Gives the pieces of a tar to whoever reads, and tells how far it is."""

    def __init__(
        self, pieces: Iterator[bytes], of: int, progress: Callable[[int, int], None]
    ) -> None:
        self._pieces, self._of, self._progress = pieces, of, progress
        self._kept = b""
        self._done = 0

    def read(self, most: int = -1) -> bytes:
        """At most so many bytes; none at the end."""
        wanted = _PIECE if most < 0 else most
        while len(self._kept) < wanted and (piece := next(self._pieces, b"")):
            self._kept += piece
        given, self._kept = self._kept[:wanted], self._kept[wanted:]
        self.went(len(given))
        return given

    def went(self, size: int) -> None:
        """So many bytes more are done."""
        self._done += size
        self._progress(min(self._done, self._of), self._of)


def seal_stream(source: Reading, target: Path, recipients: Sequence[str]) -> None:
    """Encrypts what ``source`` gives. Raises OSError, and what its progress raises."""
    import pyrage

    keys = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
    with target.open("wb") as out:
        pyrage.encrypt_io(source, out, keys)


@dataclass
class Member:
    """One file of the tar, to be read once, in its turn."""

    name: str
    size: int
    _file: IO[bytes]

    def digest(self) -> str:
        """The SHA-256 of what it holds."""
        found = hashlib.sha256()
        for piece in self._pieces():
            found.update(piece)
        return found.hexdigest()

    def write_to(self, path: Path) -> None:
        """Writes it into a new file."""
        with path.open("xb") as out:
            out.writelines(self._pieces())

    def _pieces(self) -> Iterator[bytes]:
        try:
            while piece := self._file.read(_PIECE):
                yield piece
        except tarfile.TarError as error:
            raise Closed(str(error)) from error


def open_members(path: Path, secret: str) -> Iterator[Member]:
    """The files inside, one after another; Closed where the key does not fit, the file is damaged
    or names something that no backup of ours does."""
    reading, writing = os.pipe()
    failed: list[Exception] = []
    thread = threading.Thread(target=_open, args=(path, secret, writing, failed), daemon=True)
    thread.start()
    try:
        with os.fdopen(reading, "rb") as pipe, tarfile.open(fileobj=pipe, mode="r|") as tar:
            for info in tar:
                inside = tar.extractfile(info) if _MEMBERS.fullmatch(info.name) else None
                if inside is None:
                    raise Closed(info.name)
                yield Member(info.name, info.size, inside)
    except tarfile.TarError as error:
        raise Closed(str(error)) from error
    finally:
        thread.join()
    if failed:
        raise Closed(str(failed[0])) from failed[0]


def _open(path: Path, secret: str, writing: int, failed: list[Exception]) -> None:
    """Decrypts into the pipe; a reader that has gone away is no failure of the file's."""
    import pyrage

    try:
        with os.fdopen(writing, "wb") as out, path.open("rb") as file:
            identity = pyrage.x25519.Identity.from_str(secret)
            pyrage.decrypt_io(file, out, [identity])
    except BrokenPipeError:
        return
    except Exception as error:  # noqa: BLE001  told to who reads the other end
        failed.append(error)
