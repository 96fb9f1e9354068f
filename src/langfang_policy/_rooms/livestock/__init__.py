"""The rooms of the plan for using livestock waste; the door is ``livestock``."""
