"""J4: values that contradict each other."""
