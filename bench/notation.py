"""YAML as a person writes it: a line for each key of what is large, one line for what is small."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

IN_BLOCKS = {"stages", "touchpoints"}
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 .'/_-]*[A-Za-z0-9.]|-?\d+(\.\d+)?( [A-Za-z]+| %)?|\d{4}-\d\d(-\d\d)?")
NOT_TEXT = {"yes", "no", "true", "false", "null", "on", "off"}


def to_yaml(facts: dict[str, Any]) -> str:
    return "\n".join(block(facts, "")) + "\n"


def block(facts: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in facts.items():
        if key in IN_BLOCKS:
            yield f"{indent}{key}:"
            for item in value:
                first, *rest = block(item, f"{indent}    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from rest
        elif isinstance(value, list) and len(inline(value)) > 100:
            yield f"{indent}{key}:"
            yield from (f"{indent}  - {inline(item)}" for item in value)
        else:
            yield f"{indent}{key}: {inline(value)}"


def inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    if isinstance(value, str) and not (PLAIN.fullmatch(value) and value.lower() not in NOT_TEXT):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if isinstance(value, bool) else str(value)
