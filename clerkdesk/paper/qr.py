"""QR codes as dark runs on a grid; scaled to millimetres only when they are drawn."""

import re
from dataclasses import dataclass
from functools import lru_cache

#: Level Q survives a stamp's ring or a pen stroke better than M, and still fits 29 modules.
LEVEL = "Q"
QUIET_ZONE = 4  # modules on each side, as ISO/IEC 18004 asks
_DARK = re.compile(b"\0+")


@dataclass(frozen=True, slots=True)
class QrGrid:
    """``runs`` are (column, row, length) of dark modules from the top left, without quiet zone."""

    modules: int
    runs: tuple[tuple[int, int, int], ...]


@lru_cache(64)
def write_qr(payload: str) -> QrGrid:
    """The QR code of ``payload``; small while that is upper case, digits and ``$%*+-./:``."""
    import zxingcpp

    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level=LEVEL)
    image = code.to_image(scale=1, add_quiet_zones=False)
    rows = memoryview(image).tolist()  # type: ignore[arg-type]  # a buffer, unknown to its types
    runs = [
        (run.start(), number, run.end() - run.start())
        for number, row in enumerate(rows)
        for run in _DARK.finditer(bytes(row))
    ]
    return QrGrid(len(rows), tuple(runs))
