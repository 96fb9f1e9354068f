"""The tests of the rooms of ``river_chief``."""
