"""The scan of the paper as it was signed; it stands for the paper as evidence."""

from collections.abc import Sequence

from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import PaperFile, SignedCopy
from clerkdesk.domain.memo.may import refuse_signed_copy
from clerkdesk.domain.memo.recording import Recording


def attach(state: MemoState, recording: Recording, files: Sequence[PaperFile]) -> SignedCopy:
    """The record that the signed paper was scanned into ``files``."""
    refuse_signed_copy(state)
    return SignedCopy(**recording.stamp, circuit=state.circuit, files=tuple(files))


def signed_copy(state: MemoState) -> SignedCopy | None:
    """The newest scan of the present circuit; that of an earlier one shows another paper."""
    found = [
        each
        for each in state.entries
        if isinstance(each, SignedCopy) and each.circuit == state.circuit
    ]
    return max(found, key=lambda each: each.id, default=None)
