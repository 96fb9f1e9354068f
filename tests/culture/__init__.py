"""The tests of the rooms of ``culture``."""
