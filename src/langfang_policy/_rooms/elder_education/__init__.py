"""The rooms of the elder education plan; the door is ``elder_education``."""
