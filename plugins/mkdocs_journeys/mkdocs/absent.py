"""What a theme's templates ask for in vain: some 600 times for each page, mostly the same.

Jinja makes a new `Undefined` each time, and for an attribute it raises and catches two errors before.
"""

from functools import cache
from typing import Any

from jinja2 import Environment, Undefined
from jinja2.exceptions import UndefinedError
from jinja2.utils import missing

from mkdocs_journeys.pages.compiled import QuickTemplate


class Unknown(dict[str, Undefined]):
    """What stands for each name that is not there. It says no more than the name, so one is as good as another."""

    def __missing__(self, name: str) -> Undefined:
        found = self[name] = Undefined(name=name)
        return found


unknown = Unknown()
# What stands for an attribute of things of a class that have it neither as such nor as an item: it tells the class.
LACKED: dict[tuple[type[Any], str], Undefined] = {}
# Classes whose things have no items.
WITHOUT_ITEMS: dict[type[Any], bool] = {}


def lacking(thing: Any, name: str) -> Any:
    """What stands for an attribute that a thing does not have: an item of that name, or nothing."""
    kind = type(thing)
    without = WITHOUT_ITEMS.get(kind)
    if without is None:
        # A class may have items itself.
        without = WITHOUT_ITEMS[kind] = not (hasattr(kind, "__getitem__") or issubclass(kind, type))
    if not without:
        try:
            return thing[name]
        except (AttributeError, TypeError, LookupError):
            pass
    found = LACKED.get((kind, name))
    if found is None:
        found = LACKED[kind, name] = Undefined(obj=thing, name=name)
    return found


def absent(
    hint: str | None = None,
    obj: Any = missing,
    name: str | None = None,
    exc: type[Exception] = UndefinedError,
) -> Undefined:
    """What stands for anything else that is not there, such as a value that a macro is not given."""
    if obj is missing and exc is UndefinedError:
        return nothing(hint, name)
    return Undefined(hint, obj, name, exc)  # type: ignore[arg-type]  # the code of a template gives what Jinja gives


@cache
def nothing(hint: str | None, name: str | None) -> Undefined:
    """The same for all who say the same."""
    return Undefined(hint, name=name)


class AbsentTemplate(QuickTemplate):
    """A template whose code finds these there."""

    @classmethod
    def names(cls, environment: Environment) -> dict[str, Any]:
        """What the code calls."""
        return super().names(environment) | {"unknown": unknown, "lacking": lacking, "absent": absent}
