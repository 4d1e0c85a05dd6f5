"""Forms as data: TOML files become the classes of the domain's form vocabulary."""

from clerkdesk.forms.check import Checked, check_paths
from clerkdesk.forms.describe import describe_form, form_data
from clerkdesk.forms.mistakes import FormMistakes, Mistake
from clerkdesk.forms.reader import read_form, read_roles
from clerkdesk.forms.shelf import FormShelf, load_forms, load_roles

__all__ = [
    "Checked",
    "FormMistakes",
    "FormShelf",
    "Mistake",
    "check_paths",
    "describe_form",
    "form_data",
    "load_forms",
    "load_roles",
    "read_form",
    "read_roles",
]
