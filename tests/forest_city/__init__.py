"""Tests of the rooms of the forest city decrees."""
