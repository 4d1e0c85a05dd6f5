"""JSON as the store writes it: readable Thai, no spaces."""

import json
from typing import Any

JsonValue = Any
"""What JSON can hold: text, numbers, true and false, null, lists, and mappings of text to these."""


_DECODER = json.JSONDecoder()


def to_json(value: object) -> str:
    """The value as JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> JsonValue:
    """The value that :func:`to_json` wrote. Quicker than ``json.loads``, which guesses more."""
    return _DECODER.raw_decode(text)[0]


def as_json(value: object) -> JsonValue:
    """The value as it will come back from JSON: tuples as lists, keys as text."""
    return from_json(to_json(value))
