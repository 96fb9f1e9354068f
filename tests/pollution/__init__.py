"""The tests of the rooms of ``pollution``."""
