"""The tests of the rooms of ``core``."""
