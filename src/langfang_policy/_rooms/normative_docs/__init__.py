"""The rooms of the clean-up of normative documents; the door is ``normative_docs``."""
