"""What is said of a value that is refused."""

from typing import Any

import pytest
from pydantic_core import PydanticCustomError


def refused(read: Any, raw: Any) -> tuple[str, str, str]:
    """Code, sentence and mend of what is refused."""
    with pytest.raises(PydanticCustomError) as caught:
        read(raw)
    context = caught.value.context or {}
    return caught.value.type, str(context["message"]), str(context["hint"] or "")
