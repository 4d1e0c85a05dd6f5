"""JSON as the store writes it: readable Thai, no spaces."""

import json
from typing import Any

JsonValue = Any
"""What JSON can hold: text, numbers, true and false, null, lists, and mappings of text to these."""


def to_json(value: object) -> str:
    """The value as JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def as_json(value: object) -> JsonValue:
    """The value as it will come back from JSON: tuples as lists, keys as text."""
    return json.loads(to_json(value))
