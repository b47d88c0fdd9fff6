"""Classes of values, of which a page takes some 800."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, dataclass_transform, overload

Kind = TypeVar("Kind", bound=type[Any])


@overload
def immutable(kind: Kind) -> Kind: ...
@overload
def immutable(*, slots: bool) -> Callable[[Kind], Kind]: ...
@dataclass_transform(frozen_default=True)
def immutable(kind: type[Any] | None = None, *, slots: bool = True) -> Any:
    """A dataclass with a hash whose fields nobody sets anew, which the type checker sees to.

    One that sees to it itself when it runs takes three times as long to make. Without slots it has room for what is
    found out once.
    """
    made = dataclass(slots=slots, unsafe_hash=True)
    return made if kind is None else made(kind)
