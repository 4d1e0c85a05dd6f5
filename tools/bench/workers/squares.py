"""The QR code of a memo, by the library that ClerkDesk uses too; every memo has another one."""

import re
from typing import Any

import zxingcpp

LEVEL = "Q"
QUIET_ZONE = 4  # modules
_DARK = re.compile(b"\0+")


def dark_runs(payload: str) -> tuple[int, list[tuple[int, int, int]]]:
    """How many modules a side has, and (column, row, length) of the dark ones."""
    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level=LEVEL)
    image: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer, unknown to its types
    rows = memoryview(image).tolist()
    runs = [
        (run.start(), number, run.end() - run.start())
        for number, row in enumerate(rows)
        for run in _DARK.finditer(bytes(row))
    ]
    return len(rows), runs


def svg(payload: str) -> str:
    """The code with its quiet zone as one path."""
    modules, runs = dark_runs(payload)
    side = modules + 2 * QUIET_ZONE
    path = "".join(f"M{x + QUIET_ZONE} {y + QUIET_ZONE}h{n}v1h-{n}z" for x, y, n in runs)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" '
        f'viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'
    )
