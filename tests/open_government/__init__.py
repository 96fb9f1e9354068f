"""Tests of openness in government, a file a room."""
