"""Tests of the opinions on steel workers, a file a room."""

from hypothesis import settings

FEW = settings(max_examples=30)
"""Few examples where a formula is restated: its edges have tests of their own."""
