"""A code that was printed, carried around and scanned is still read."""

import pytest
import zxingcpp

from clerkdesk.domain.memo.memocode import memo_payload, read_payload
from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Item, Qr
from clerkdesk.paper.qr import write_qr
from tests.paper.pages import SEED_LINES, drawn, of_lines
from tests.paper.readers import picture

PAYLOAD = memo_payload("MUKDAHAN", "2569-000123", 1)


@pytest.mark.parametrize("dpi", [150, 200])
@pytest.mark.parametrize("turned", [-3, -1, 0, 1, 2, 3, 90, 180])
def test_a_code_of_22_mm_is_read_from_a_crooked_scan(
    measure: Measure, fonts: FontSet, dpi: int, turned: int
) -> None:
    text = of_lines(measure, SEED_LINES[:26]).pages[0].items
    items: list[Item] = [*text, Qr(20, 268, 22, PAYLOAD), Qr(168, 268, 22, PAYLOAD)]
    scan = picture(drawn(fonts, *items), dpi).rotate(turned, expand=True, fillcolor=255)
    found = zxingcpp.read_barcodes(scan, formats=zxingcpp.BarcodeFormat.QRCode)
    assert [code.text for code in found] == [PAYLOAD, PAYLOAD]
    assert read_payload(found[0].text).memo == "2569-000123"


def test_the_longest_payload_still_fits_29_modules_at_level_q() -> None:
    longest = memo_payload("A" * 12, "9" * 14, 9999)
    assert len(longest) == 45
    assert write_qr(longest).modules == 29


def test_the_runs_are_the_dark_modules_of_the_code() -> None:
    grid = write_qr(PAYLOAD)
    code = zxingcpp.create_barcode(PAYLOAD, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    rows = memoryview(code.to_image(add_quiet_zones=False)).tolist()
    dark = {(x, y) for y, row in enumerate(rows) for x, pixel in enumerate(row) if pixel == 0}
    drawn_dark = [(x + n, y) for x, y, length in grid.runs for n in range(length)]
    assert set(drawn_dark) == dark
    assert len(drawn_dark) == len(dark)
