"""The rooms of the plan against occupational diseases; the door is ``occupational_health``."""
