"""J5: the classic mistakes of journey work, made checkable."""
