"""The process that reads scans: it is told where a file lies, opens it to read, and says how many
pages it has, or gives a picture as a page."""

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

from clerkdesk.apart import child
from clerkdesk.scans.binding import Binder, Unreadable
from clerkdesk.scans.signedpages import count_scan, is_pdf, look_at_picture, scan_pdf


def serve() -> int:
    """Answers until the parent closes the pipe."""
    return child.serve(_prepare)


def _prepare(_limits: dict[str, Any]) -> child.Answer:
    import pypdfium2  # noqa: F401  before the clock runs

    return _answer


def _answer(asked: bytes) -> dict[str, Any]:
    said = json.loads(asked)
    try:
        return _ACTS[said["act"]](Path(said["path"]))
    except (Unreadable, MemoryError):
        return {"unreadable": True}
    except OSError as error:
        return {"errno": error.errno or 0, "said": str(error.strerror or "")}


def _count(path: Path) -> dict[str, Any]:
    """What is opened here is bound here too, once: the program itself binds it later."""
    pages = count_scan(path)
    if is_pdf(path):
        with Binder() as binder:
            binder.add(path)
    return {"pages": pages}


def _page(path: Path) -> dict[str, Any]:
    made = scan_pdf(path)
    return {"pdf": "" if isinstance(made, Path) else b64encode(made).decode()}


def _look(path: Path) -> dict[str, Any]:
    look_at_picture(path)
    return {"pages": 1}


_ACTS = {"count": _count, "page": _page, "look": _look}
