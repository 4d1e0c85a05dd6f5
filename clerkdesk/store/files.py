"""Files beside the database, each under the SHA-256 of its contents: ``files/ab/abcdef…``.

A file is on the disk before the row that tells of it, so a row never tells of a file that was
lost; a file without a row does no harm.
"""

import hashlib
import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from clerkdesk.domain.begun import begin_file
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.domain.words import th
from clerkdesk.store.disk import BEGUN, clear_begun, sync_folder
from clerkdesk.store.kept import KeptFile

_PIECE = 1 << 20


class Files:
    """The files that memos refer to, below ``folder``. ``reading`` is why none may be added."""

    def __init__(self, folder: Path, reading: ClerkError | None = None) -> None:
        self.folder = folder
        self._reading = reading

    def keep(self, source: Path) -> KeptFile:
        """Copies a file into the store; the same contents are kept once."""
        try:
            opened = source.open("rb")
        except OSError as error:
            raise explain_os_error(error, source) from error
        with opened:
            return self._keep(opened)

    def keep_bytes(self, data: bytes) -> KeptFile:
        """Keeps ``data`` as a file."""
        return self._keep(BytesIO(data))

    def path(self, sha256: str) -> Path:
        """Where a kept file lies; ClerkError when it is gone."""
        path = self._place(sha256)
        if not path.is_file():
            raise ClerkError(
                th("ไฟล์แนบหายไปจากโฟลเดอร์ข้อมูล"),
                do=th("นำไฟล์เดิมมาแนบอีกครั้ง หรือคัดลอกโฟลเดอร์ files จากสำเนาสำรองมาวาง"),
                where="{path}",
                path=path,
            )
        return path

    def intact(self, sha256: str) -> bool | None:
        """Whether the kept file still has its contents; None when it is gone."""
        path = self._place(sha256)
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256

    def all(self) -> Iterator[str]:
        """The SHA-256 of every file that is kept, with or without a row."""
        for path in sorted(self.folder.glob("??/*")):
            yield path.name

    def clear_begun(self, now: float) -> None:
        """Takes away what was not copied to its end, a day before ``now`` (seconds since 1970)."""
        clear_begun(self.folder, now)

    def _place(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def _keep(self, source: BinaryIO) -> KeptFile:
        if self._reading is not None:
            raise self._reading
        try:
            self._make(self.folder)
            handle, part = begin_file(self.folder, BEGUN)
            try:
                kept = _copy(source, handle)
                self._put(part, kept.sha256)
            finally:
                part.unlink(missing_ok=True)
        except OSError as error:
            raise explain_os_error(error, self.folder) from error
        return kept

    def _put(self, part: Path, sha256: str) -> None:
        """Gives the copied file its name, unless a whole one has it already.

        Its name is synced all the same: whoever gave it may have been killed before that.
        """
        target = self._place(sha256)
        if not self.intact(sha256):
            self._make(target.parent)
            move(part, target)
        sync_folder(target.parent)
        sync_folder(self.folder)

    @staticmethod
    def _make(folder: Path) -> None:
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)
            sync_folder(folder.parent)


def _copy(source: BinaryIO, handle: int) -> KeptFile:
    digest, size = hashlib.sha256(), 0
    with open(handle, "wb") as copy:
        while piece := source.read(_PIECE):
            digest.update(piece)
            size += copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    return KeptFile(digest.hexdigest(), size)
