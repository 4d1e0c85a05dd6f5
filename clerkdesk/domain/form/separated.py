"""Several things typed into one line, and a backslash before a separator that is only text.

Backslashes elsewhere are plain text, as in the paths of Windows: only those that stand just
before a separator count, two for one, as on the Windows command line.
"""

import re


def split_typed(text: str, separators: str) -> list[str]:
    """The parts between any of the ``separators``, without the spaces around them."""
    parts = [""]
    end = 0
    for found in _runs(separators).finditer(text):
        run, separator = found.groups()
        parts[-1] += text[end : found.start()] + run[: len(run) // 2]
        if len(run) % 2:
            parts[-1] += separator
        else:
            parts.append("")
        end = found.end()
    parts[-1] += text[end:]
    return [part.strip() for part in parts]


def join_typed(parts: list[str], separators: str) -> str:
    """The line that ``split_typed`` takes apart again, joined by the first separator."""
    runs = _runs(separators)
    joiner = f" {separators[0]} "
    return joiner.join(runs.sub(r"\1\1\\\2", part) for part in parts).strip()


def _runs(separators: str) -> re.Pattern[str]:
    # without the look behind, a long run of backslashes is tried from each of its places
    return re.compile(rf"(?<!\\)(\\*)([{re.escape(separators)}])")
