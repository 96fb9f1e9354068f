"""The rooms of the plan for the reform of the salt industry; the door is ``salt``."""
