"""Every form among what the box finds: a new memo or document of it is begun by its name."""

from collections.abc import Callable

from clerkdesk.desk.writing import forms_to_write
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.thai.text import search_key
from clerkdesk.ui.finder.found import Found, Known
from clerkdesk.ui.services import Services, Writing


def known_forms(services: Services) -> list[Known]:
    """A way to write each form, where the office has several."""
    forms = forms_to_write(services.desk)
    return [_known(services, form) for form in forms] if len(forms) > 1 else []


def _known(services: Services, form: Form) -> Known:
    voice = services.voice
    words = voice.say("ทำใหม่: {form}", form=voice.of(form.wording))
    found = Found(words, "", "file-text", _write(services, form.id))
    named = (form.title, form.title_en, words)
    return Known(found, tuple(search_key(each) for each in named if each))


def _write(services: Services, form: str) -> Callable[[], None]:
    return lambda: services.ways.writing_wanted.emit(Writing(form=form))
