"""The rooms of the opinion on medical alliances; the door is ``medical_alliances``."""
