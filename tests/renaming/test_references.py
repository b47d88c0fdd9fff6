"""Every reference of the format is renamed, and the way back leaves nothing behind."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.ident import Ref

from tests.project import make
from tests.renaming.project import FILES, changed

IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?", fullmatch=True)


@settings(max_examples=8, deadline=None)
@given(IDS)
def test_there_and_back_again_is_as_if_nothing_was(tmp_path_factory: pytest.TempPathFactory, id: str) -> None:
    from mkdocs_journeys.cli.main import main

    root = make(tmp_path_factory.mktemp("again"), FILES)
    config = ["--config-file", str(root / "mkdocs.yml")]
    try:
        main(["rename", "first-order#slow", id, *config])
    except SystemExit as ended:
        if ended.code:
            assert changed(root) == {}
            return
    with pytest.raises(SystemExit):
        main(["rename", f"first-order#{id}", "slow", *config])
    assert changed(root) == {}


def fields_with_references(kind: type[Element]) -> set[tuple[str, str]]:
    """The keys of a part, and of those below it, that hold ids of something else."""
    found: set[tuple[str, str]] = set()
    for name, field in kind.model_fields.items():
        kinds = list(flat(field.annotation))
        if Ref in kinds:
            found.add((kind.__name__, name))
        for below in kinds:
            if isinstance(below, type) and issubclass(below, Element) and below is not kind:
                found |= fields_with_references(below)
    return found


def flat(annotation: Any) -> list[Any]:
    """All types that an annotation is made of."""
    below = get_args(annotation)
    return [annotation, *(item for part in below for item in flat(part))] if below else [annotation]


def test_every_reference_of_the_format_is_known() -> None:
    """A key that comes to the format and names something has to be renamed, too."""
    assert {pair for kind in (Journey, Persona, Catalog) for pair in fields_with_references(kind)} == {
        ("ChannelPreference", "channel"),
        ("Friction", "evidence"),
        ("Friction", "team"),
        ("Journey", "framework"),
        ("Journey", "improves"),
        ("Journey", "owner"),
        ("Journey", "personas"),
        ("Journey", "segment"),
        ("Journey", "zooms_into"),
        ("Kpi", "metric"),
        ("Kpi", "team"),
        ("Mood", "evidence"),
        ("Opportunity", "addresses"),
        ("Opportunity", "team"),
        ("Persona", "owner"),
        ("Persona", "segment"),
        ("Quote", "evidence"),
        ("SentMessage", "channel"),
        ("System", "team"),
        ("Touchpoint", "channel"),
        ("Touchpoint", "support"),
        ("Touchpoint", "team"),
        ("Transition", "channel"),
        ("Transition", "source"),
        ("Transition", "target"),
    }
