"""The list of everything in a full export: ``contents.json``, which knows its own SHA-256."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from clerkdesk.store.beside.shards import Spoilt, from_text, to_text
from clerkdesk.store.disk import sync_file

NAME = "contents.json"
RECORDS, OFFICE, KEPT = "records", "office", ("memos", "received")
"""The folders of an export from which everything comes back; all else is made from them."""


@dataclass(frozen=True)
class Held:
    """One file: its path in the export, its SHA-256, its bytes."""

    path: str
    sha256: str
    size: int

    @property
    def folder(self) -> str:
        """The folder at the top in which it lies; empty for none."""
        parts = PurePosixPath(self.path).parts
        return parts[0] if len(parts) > 1 else ""

    @property
    def stays_inside(self) -> bool:
        """Whether the path leads nowhere else than into the export, on every system."""
        path = PurePosixPath(self.path)
        leaves = path.is_absolute() or ".." in path.parts
        return not leaves and "\\" not in self.path and ":" not in self.path


@dataclass(frozen=True)
class Contents:
    """What an export says of itself. ``missing`` are the names of files that were lost before."""

    office: str
    program: str
    made_by: str
    made_at: datetime
    anchor: str
    files: tuple[Held, ...]
    missing: tuple[str, ...] = ()


def write_contents(folder: Path, contents: Contents) -> None:
    """Writes the list into the export. Raises OSError."""
    said = asdict(contents) | {"made_at": contents.made_at.isoformat()}
    (folder / NAME).write_text(to_text(said), "utf-8", newline="\n")
    sync_file(folder / NAME)


def read_contents(folder: Path) -> Contents:
    """The list of an export. Raises OSError where there is none, Spoilt for a changed one."""
    try:
        said = from_text((folder / NAME).read_text("utf-8"))
        files = tuple(Held(**each) for each in said["files"])
        del said["format"], said["version"]
        made = {"files": files, "made_at": datetime.fromisoformat(said["made_at"])}
        contents = Contents(**said | made | {"missing": tuple(said["missing"])})
    except (ValueError, TypeError, KeyError) as error:
        raise Spoilt(str(error)) from error
    if not all(each.stays_inside for each in files):
        raise Spoilt("path")
    return contents
