"""Names of files that every file system and mail program takes."""

import re

from clerkdesk.domain.thai.clusters import clusters
from clerkdesk.domain.thai.text import one_line

LONGEST = 60
"""Letters, as they are read on a screen without being cut."""

_MOST_BYTES = 255
"""That many a name has at most on the drives of Linux: a Thai letter takes three."""

_FORBIDDEN = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_KEPT_BY_WINDOWS = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?=\.|$)", re.IGNORECASE
)
_CUT = "…"
_LONGEST_SIGN = 4  # bytes
_NAMELESS = "ไฟล์"


def file_name(text: str, longest: int = LONGEST) -> str:
    """The text as the name of a file: without folders, signs that file systems refuse, and what
    is not seen; at most ``longest`` letters, cut visibly before its ending; never empty."""
    name = one_line(text).translate(_FORBIDDEN)
    found = _ENDING.search(name)
    ending = found.group() if found else ""
    stem = name.removesuffix(ending).strip(" .") or _NAMELESS
    if _KEPT_BY_WINDOWS.match(stem):
        stem = f"_{stem}"
    return _shortened(stem, longest - len(ending), _MOST_BYTES - len(ending)) + ending


def _shortened(stem: str, most: int, most_bytes: int) -> str:
    if _fits(stem, most, most_bytes):
        return stem
    kept = ""
    for cluster in clusters(stem):
        if not _fits(kept + cluster + _CUT, most, most_bytes):
            break
        kept += cluster
    return (kept or stem[: min(most, most_bytes // _LONGEST_SIGN) - 1]).rstrip(" .") + _CUT


def _fits(stem: str, most: int, most_bytes: int) -> bool:
    return len(stem) <= most and len(stem.encode()) <= most_bytes
