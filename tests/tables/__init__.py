"""Tests of rules over whole tables."""
