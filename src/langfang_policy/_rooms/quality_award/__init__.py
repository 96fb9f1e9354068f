"""The rooms of the quality award measures; the door is ``quality_award``."""
