"""Reads the codes on a page."""

from clerkdesk.scans.render import page_images


def read_codes(pdf: bytes, dpi: int = 200) -> list[str]:
    """The texts of all QR codes of a PDF's pages, page by page; empty when there are none."""
    import zxingcpp
    from PIL import Image

    found: list[str] = []
    for page in page_images(pdf, dpi):
        size = (page.width, page.height)
        image = Image.frombuffer("RGB", size, page.bgrx, "raw", "BGRX", 0, 1)
        codes = zxingcpp.read_barcodes(
            image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
        )
        found += [code.text for code in codes]
    return found
