"""Tests of the plan for the reform of the salt industry, a file a room."""
