import platform

from clerkdesk.ui.heap import share_one_heap


def test_threads_share_one_heap_where_each_would_have_its_own() -> None:
    assert share_one_heap() == (platform.libc_ver()[0] == "glibc")
