"""The tests of the rooms of ``normative_docs``."""
