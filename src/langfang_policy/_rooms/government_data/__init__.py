"""The rooms of the government data plan; the door is ``government_data``."""
