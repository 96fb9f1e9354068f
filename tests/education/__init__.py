"""The tests of the rooms of ``education``."""
