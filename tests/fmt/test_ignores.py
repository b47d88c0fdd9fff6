"""An ignore comment speaks for the same finding after the file was laid out."""

from pathlib import Path

import pytest
from mkdocs_journeys.checking import checked
from mkdocs_journeys.fixing.shapes import shape_of
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.source.writer import formatted

from tests.project import make, options_of

START = "stages:\n- touchpoints:\n"
END = "  title: Purchase\ntitle: First order\npersonas: [amira]\n"
IGNORE = "# journeys: ignore[J511] everybody says so"
LONG = (
    "A friction with a title that is so long that in brackets with all the rest it takes more than one line"
)
FORMS = {
    "behind the title": f"  - frictions:\n    - severity: minor\n      title: Broken  {IGNORE}\n    title: Pays\n",
    "above the item": f"  - frictions:\n    {IGNORE}\n    - title: Broken\n      id: broken\n    title: Pays\n",
    "above the title": f"  - frictions:\n    - severity: minor\n      {IGNORE}\n      title: Broken\n    title: Pays\n",
    "in brackets": f"  - frictions:\n    - {{title: Broken, severity: minor, id: broken}}  {IGNORE}\n    title: Pays\n",
    "too long": f"  - frictions:\n    - {{severity: minor, title: {LONG}, id: broken}}  {IGNORE}\n    title: Pays\n",
    "above too long": f"  - frictions:\n    {IGNORE}\n    - {{title: {LONG}, severity: minor}}\n    title: Pays\n",
    "only a text": f"  - frictions:\n    - Broken  {IGNORE}\n    title: Pays\n",
    "in a row": f"  - {{title: Pays, frictions: [{{title: {LONG}, severity: minor}}]}}  {IGNORE}\n",
    "long title": f"  - frictions:\n    - title: {LONG} and so on  {IGNORE}\n    title: Pays\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_the_comment_silences_the_same_finding(form: str, tmp_path: Path) -> None:
    text = START + FORMS[form] + END
    for written in (text, formatted(read_string(text, "f.yml"), shape_of(Journey))):
        make(tmp_path, {"journeys/first-order.yml": written})
        workspace = checked(options_of(tmp_path))
        codes = {finding.code for finding in workspace.findings}
        assert [silenced.finding.code for silenced in workspace.silenced] == ["J511"], written
        assert not codes & {"J511", "J901"}, written
