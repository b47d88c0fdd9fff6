"""How large a file may be before it is refused, so that no file can spend the machine."""

FILE_BYTES = 2 * 1024 * 1024
DEPTH = 32
NODES = 200_000
FIELD_CHARACTERS = 8_000
