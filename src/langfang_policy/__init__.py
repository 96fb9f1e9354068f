"""Law you can import: the decrees of the 2017 gazette of Langfang (廊坊市) as typed values and pure functions."""
