"""The rooms of the plan for a national forest city and of its headquarters; the door is ``forest_city``."""
