"""Why records may only be looked at where they lie."""

from collections.abc import Callable
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.volumes import Volume
from clerkdesk.settings.volumes import usual_folder


def why_unfit(place: Path, volume_of: Callable[[Path], Volume]) -> ClerkError | None:
    """The reason for records that lie in a place that is unfit for them; None in a fit one.

    Raises ClerkError where none lie there yet: none are begun in such a place.
    """
    from clerkdesk.store.database import FILE

    volume = volume_of(place)
    if volume.fit_for_records:
        return None
    if not (place / FILE).exists():
        raise volume.refusal(place, usual_folder())
    return volume.reading(place, usual_folder())
