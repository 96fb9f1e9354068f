"""Tests of the rural property measures, a file a room."""
