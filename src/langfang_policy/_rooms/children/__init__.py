"""The rooms of the plan for left-behind children; the door is ``children``."""
