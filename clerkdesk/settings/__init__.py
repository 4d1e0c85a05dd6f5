"""This machine: where data, resources and preferences lie."""

from clerkdesk.settings.places import bundled, data_folder, writable
from clerkdesk.settings.preferences import Preferences, load_preferences, save_preferences
from clerkdesk.settings.words import load_words, thai_words

__all__ = [
    "Preferences",
    "bundled",
    "data_folder",
    "load_preferences",
    "load_words",
    "save_preferences",
    "thai_words",
    "writable",
]
