"""Tests of the opinions on rebuilding shantytowns, a file a room."""
