"""The tests of the rooms of ``elder_education``."""
