"""The tests of the rooms of ``gazette``."""
