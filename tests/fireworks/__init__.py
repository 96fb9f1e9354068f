"""The tests of the rooms of ``fireworks``."""
