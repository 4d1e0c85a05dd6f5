"""A layout as JSON and back, exactly; one item on a line, so that changes read well."""

import json
from dataclasses import fields
from typing import Any

from clerkdesk.domain.errors import ClerkError
from clerkdesk.paper.placed import (
    Box,
    Dots,
    Image,
    Item,
    Layout,
    Line,
    Page,
    Qr,
    SignatureSpot,
    Text,
    Tick,
)

VERSION = 1
KINDS: dict[str, type[Item]] = {
    "text": Text,
    "line": Line,
    "dots": Dots,
    "box": Box,
    "tick": Tick,
    "image": Image,
    "qr": Qr,
    "signature": SignatureSpot,
}
NAMES = {kind: name for name, kind in KINDS.items()}


def layout_to_json(layout: Layout) -> str:
    """The layout as text; what has its usual value is left out of an item."""
    about = {name: getattr(layout, name) for name in ("title", "subject", "keywords")}
    about |= {"author": layout.author, "language": layout.language}
    pages = ",\n".join(map(_page_to_json, layout.pages))
    return f'{{"version": {VERSION},\n"about": {_json(about)},\n"pages": [\n{pages}\n]}}\n'


def _page_to_json(page: Page) -> str:
    items = ",\n".join(_json(_item_to_dict(item)) for item in page.items)
    size = f'"width": {_json(_short(page.width))}, "height": {_json(_short(page.height))}'
    return f'{{{size}, "items": [\n{items}\n]}}'


def _item_to_dict(item: Item) -> dict[str, object]:
    values = {field.name: (getattr(item, field.name), field.default) for field in fields(item)}
    told = {name: _short(value) for name, (value, usual) in values.items() if value != usual}
    return {"is": NAMES[type(item)], **told}


def _short(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def layout_from_json(text: str) -> Layout:
    """The layout that ``layout_to_json`` wrote; ClerkError when it cannot be read."""
    try:
        return _layout(json.loads(text))
    except (ValueError, KeyError, TypeError) as error:
        raise ClerkError(
            "ผังหน้ากระดาษที่เก็บไว้ของฉบับนี้อ่านไม่ได้",
            do="ให้พิมพ์ฉบับนี้ใหม่อีกครั้ง แล้วใช้ฉบับที่พิมพ์ใหม่",
        ) from error


def _layout(data: dict[str, Any]) -> Layout:
    if data["version"] != VERSION:
        raise ValueError(f"layout of version {data['version']}")
    about = {**data["about"], "keywords": tuple(data["about"]["keywords"])}
    return Layout(pages=tuple(map(_page, data["pages"])), **about)


def _page(data: dict[str, Any]) -> Page:
    return Page(tuple(map(_item, data["items"])), data["width"], data["height"])


def _item(data: dict[str, Any]) -> Item:
    values = dict(data)
    return KINDS[values.pop("is")](**values)
