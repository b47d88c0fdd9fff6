"""French sentences: what becomes of "de" before what follows it."""

import pytest
from mkdocs_journeys.diff.elision import elided


@pytest.mark.parametrize(
    ("old", "said"),
    [
        ("moyen", "de moyen à x"),
        ("élevé", "d’élevé à x"),
        ("occasionnel", "d’occasionnel à x"),
        ("14 min", "de 14 min à x"),
        ("27 août 2026", "du 27 août 2026 à x"),
        ("1er janv. 2026", "du 1er janv. 2026 à x"),
        ("« Été »", "de « Été » à x"),
        ("{new}", "de {new} à x"),
        ("", "de  à x"),
    ],
)
def test_de_gives_way_to_a_vowel_and_takes_an_article_before_a_day(old: str, said: str) -> None:
    values = {"old": old, "new": "x"}
    assert elided("de {old} à {new}", values).format(**values) == said
