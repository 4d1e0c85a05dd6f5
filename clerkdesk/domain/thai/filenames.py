"""Names of files that every file system and mail program takes."""

import re

from clerkdesk.domain.thai.clusters import clusters
from clerkdesk.domain.thai.text import one_line

LONGEST = 60
"""Letters: a Thai one takes three bytes, and names of more than 255 bytes are cut by many."""

_FORBIDDEN = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_KEPT_BY_WINDOWS = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_CUT = "…"
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
    return _shortened(stem, longest - len(ending)) + ending


def _shortened(stem: str, most: int) -> str:
    if len(stem) <= most:
        return stem
    kept = ""
    for cluster in clusters(stem):
        if len(kept) + len(cluster) + len(_CUT) > most:
            break
        kept += cluster
    return (kept or stem[: most - len(_CUT)]).rstrip(" .") + _CUT
