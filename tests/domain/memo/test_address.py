"""Addresses of the web, as people paste them."""

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.address import read_address


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.example.go.th/news/1",
        "HTTP://example.go.th:8080/?id=1#top",
        "www.mukdahan.go.th/ประกาศ.pdf",
        "https://สพป.ไทย/แผน 2569".replace(" ", "%20"),
        "example.go.th?x=1",
    ],
)
def test_what_a_browser_opens_is_kept_as_it_was_typed(typed: str) -> None:
    assert read_address(f" {typed}\n") == typed


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "x y",
        "ก",
        "https://",
        "https:// example.go.th",
        "file:///c:/แผน.pdf",
        "ftp://example.go.th",
        "https://user@example.go.th",
        "https://example.go.th/แผน ปี",
    ],
)
def test_what_no_browser_opens_is_refused(typed: str) -> None:
    with pytest.raises(ClerkError, match="ที่อยู่เว็บ"):
        read_address(typed)


def test_nothing_typed_is_no_address() -> None:
    assert read_address("  ") == ""
