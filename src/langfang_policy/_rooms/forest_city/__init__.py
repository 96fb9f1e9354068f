"""The rooms behind the door: what it is made of."""
