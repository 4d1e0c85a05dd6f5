"""What this machine says of its drives and folders. Nothing here raises; see settings/volumes."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.settings.volumes import Machine, Mount

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST = 64 * 1024  # bytes of a small file
_SIGN = re.compile(r"\\([0-7]{3})")


class Unix:
    """A machine where drives are mounted into one tree."""

    windows = False

    def __init__(
        self, proc: Path = Path("/proc/self/mountinfo"), devices: Path = Path("/sys/class/block")
    ) -> None:
        self.environ: Mapping[str, str] = os.environ
        self._proc, self._devices = proc, devices

    def real(self, path: str) -> str:
        """See :class:`~clerkdesk.settings.volumes.Machine`."""
        return _real(path)

    def exists(self, path: str) -> bool:
        """See :class:`~clerkdesk.settings.volumes.Machine`."""
        return os.path.lexists(path)

    def text(self, path: str) -> str:
        """See :class:`~clerkdesk.settings.volumes.Machine`."""
        return _text(Path(path))

    def drive_type(self, root: str) -> int:
        """There are no drives with letters."""
        return 0

    def label(self, root: str) -> str:
        """There are no drives with letters."""
        return ""

    def attributes(self, path: str) -> int:
        """None of them tells of a cloud."""
        return 0

    def on_usb(self, root: str) -> bool:
        """See ``unplugs``."""
        return False

    def mounts(self) -> list[Mount]:
        """See :class:`~clerkdesk.settings.volumes.Machine`; docs: proc_pid_mountinfo(5)."""
        found = []
        for line in _text(self._proc, most=0).splitlines():
            before, dash, after = line.partition(" - ")
            point, said = before.split()[4:5], after.split()
            if dash and point and len(said) >= 2:
                found.append(Mount(_plain(point[0]), said[0], _plain(said[1])))
        return found

    def unplugs(self, source: str) -> bool:
        """Whether the disk says that it is removable, or hangs on USB."""
        if not source.startswith("/dev/"):
            return False
        device = self._devices / Path(_real(source)).name
        real = Path(_real(str(device)))
        disk = real.parent if (real / "partition").exists() else real
        return _text(disk / "removable").strip() == "1" or "/usb" in real.as_posix()


def _plain(said: str) -> str:
    """Blanks and backslashes stand there as octal numbers."""
    return _SIGN.sub(lambda found: chr(int(found[1], 8)), said)


def _real(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a drive that is away
        return path


def _text(path: Path, most: int = _MOST) -> str:
    """A file that is longer than ``most`` bytes says nothing; 0 is for one without a size."""
    with suppress(OSError, ValueError):
        if not most or path.stat().st_size <= most:
            return path.read_text("utf-8", errors="replace")
    return ""


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _KERNEL.CreateFileW.restype = wintypes.HANDLE
    _NONE = wintypes.HANDLE(-1).value
    _NO_ATTRIBUTES = 0xFFFFFFFF
    _SHARED, _OPEN_EXISTING = 3, 3
    _QUERY_PROPERTY = 0x2D1400  # docs: IOCTL_STORAGE_QUERY_PROPERTY
    _BUS_AT, _USB = 28, 7  # docs: STORAGE_DEVICE_DESCRIPTOR, STORAGE_BUS_TYPE

    class Windows(Unix):
        """A machine whose drives have letters."""

        windows = True

        def mounts(self) -> list[Mount]:
            """There are none."""
            return []

        def drive_type(self, root: str) -> int:
            """See :class:`~clerkdesk.settings.volumes.Machine`."""
            return int(_KERNEL.GetDriveTypeW(root))

        def label(self, root: str) -> str:
            """See :class:`~clerkdesk.settings.volumes.Machine`."""
            name = ctypes.create_unicode_buffer(261)
            found = _KERNEL.GetVolumeInformationW(root, name, 261, None, None, None, None, 0)
            return name.value if found else ""

        def attributes(self, path: str) -> int:
            """See :class:`~clerkdesk.settings.volumes.Machine`."""
            found = int(_KERNEL.GetFileAttributesW(path)) & 0xFFFFFFFF
            return 0 if found == _NO_ATTRIBUTES else found

        def on_usb(self, root: str) -> bool:
            """See :class:`~clerkdesk.settings.volumes.Machine`; asks the drive for its bus."""
            name = "\\\\.\\" + root.rstrip("\\/")
            handle = _KERNEL.CreateFileW(name, 0, _SHARED, None, _OPEN_EXISTING, 0, None)
            if handle in (None, _NONE):
                return False
            try:
                asked, said = ctypes.create_string_buffer(12), ctypes.create_string_buffer(1024)
                got = wintypes.DWORD()
                done = _KERNEL.DeviceIoControl(
                    wintypes.HANDLE(handle),
                    _QUERY_PROPERTY,
                    asked,
                    len(asked),
                    said,
                    len(said),
                    ctypes.byref(got),
                    None,
                )
                return bool(done) and said.raw[_BUS_AT] == _USB
            finally:
                _KERNEL.CloseHandle(wintypes.HANDLE(handle))


def this_machine() -> Machine:
    """The machine that the program runs on."""
    if sys.platform == "win32":
        return Windows()
    return Unix()
