"""The rooms of the food and drug plan and the gutter oil opinions; the door is ``food_safety``."""
