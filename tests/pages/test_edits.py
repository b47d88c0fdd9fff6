"""Where a file is edited, at the services that can go to a line, and nowhere else."""

import pytest
from mkdocs_journeys.pages.edits import Edits

FILE = "journeys/shop/first-order.yml"


@pytest.mark.parametrize(
    ("edits", "address"),
    [
        (
            Edits("https://github.com/us/maps/", "edit/main/docs/"),
            "https://github.com/us/maps/edit/main/journeys/shop/first-order.yml#L",
        ),
        (
            Edits("https://gitlab.example.com/a/b/c/", "-/edit/main/site/docs/"),
            "https://gitlab.example.com/a/b/c/-/edit/main/site/journeys/shop/first-order.yml#L",
        ),
        (
            Edits("", "https://github.com/us/maps/blob/main/docs/"),
            "https://github.com/us/maps/blob/main/journeys/shop/first-order.yml#L",
        ),
        (
            Edits("https://github.com/us/maps/", template="edit/main/docs/{path}"),
            "https://github.com/us/maps/edit/main/journeys/shop/first-order.yml#L",
        ),
        (Edits("https://github.com/us/maps/"), ""),
        (Edits("https://codeberg.org/us/maps/", "_edit/main/docs/"), ""),
        (Edits("https://github.com/us/maps/", "edit/main/docs/#"), ""),
        (Edits("https://notgithub.com/us/maps/", "edit/main/docs/"), ""),
        (Edits("", "javascript://github.com/%0aalert(1)//"), ""),
        (Edits(), ""),
    ],
)
def test_the_address_of_a_file(edits: Edits, address: str) -> None:
    assert edits.url(FILE) == address
    assert edits.reach == bool(address)


def test_names_that_addresses_cannot_have() -> None:
    edits = Edits("https://github.com/us/maps/", "edit/main/docs/", prose="docs")
    assert edits.url("docs/parcours/été #1.yml").endswith(
        "/edit/main/docs/parcours/%C3%A9t%C3%A9%20%231.yml#L"
    )
