"""Tests of the quality award measures, a file a room."""
