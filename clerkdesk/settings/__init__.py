"""This machine: where data, resources and preferences lie."""
