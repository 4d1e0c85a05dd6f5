"""How much a workbook that comes in may cost."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """For each file: ``seconds`` of reading, ``memory`` of the reading process and ``size`` of the
    file, both in MB; ``unpacked`` MB of what is packed in it, of which ``ratio`` times the packed
    size is believable past 10 MB; and what a page may hold.

    The largest real sheet that is planned for, of 40 units over a year, has 24,000 rows.
    """

    seconds: float = 2.0
    memory: int = 300
    size: int = 20
    unpacked: int = 120
    ratio: int = 100
    parts: int = 2000
    tabs: int = 100
    rows: int = 50_000
    columns: int = 256
    cells: int = 500_000
    letters: int = 10_000_000
    start: float = 20.0
    """Seconds that the process itself may take to start: virus scanners look at every program."""
