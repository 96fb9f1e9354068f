"""The rooms of land registration: the circular, progress, rankings, requirements, registers."""
