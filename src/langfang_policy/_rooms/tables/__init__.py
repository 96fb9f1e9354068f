"""What ``tables`` is made of."""
