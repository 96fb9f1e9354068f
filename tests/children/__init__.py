"""The tests of the rooms of ``children``."""
