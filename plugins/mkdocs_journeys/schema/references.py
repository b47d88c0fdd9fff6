"""What the references of the format lead to, and how they are written in JSON Schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_journeys.model.frameworks import ALL as FRAMEWORKS
from mkdocs_journeys.model.frameworks import Row
from mkdocs_journeys.model.metrics import ALL as METRICS
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.schema.fragments import Schema
from mkdocs_journeys.schema.values import ID

ID_OF = {
    "channel": "channels",
    "team": "teams",
    "owner": "teams",
    "support": "systems",
    "segment": "segments",
    "metric": "metrics",
    "framework": "frameworks",
    "personas": "personas",
    "improves": "journeys",
    "zooms_into": "places",
    "addresses": "frictions",
    "evidence": "evidence",
    "from": "parts",
    "to": "parts",
}
NAMES = {
    "channels": "Channel",
    "teams": "Team",
    "systems": "System",
    "segments": "Segment",
    "metrics": "Metric",
    "frameworks": "Framework",
    "personas": "Persona",
    "journeys": "Journey",
    "places": "Place",
    "frictions": "Friction",
    "evidence": "Evidence",
    "parts": "Part",
}
CATALOGUED = ("channels", "teams", "systems", "segments", "metrics", "frameworks")
NO_ID = "An id has only letters a to z, digits and single hyphens."
NO_REF = "Write an id, or journey#id for a thing of another journey."


@dataclass(frozen=True)
class Offers:
    """What a workspace has of each kind: ids with what they are called.

    `unsure` are ids of journeys with mistakes; `more` says that any other id will do too.
    """

    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    more: bool = False


def reference(kind: str, needed: bool, offers: Offers | None) -> Schema:
    """A reference to something of a kind."""
    if offers is not None and kind in offers.known:
        return suggested(offers.known[kind], needed) if offers.more else offered(kind, offers)
    if kind == "metrics":
        return suggested({metric.id: about_metric(metric) for metric in METRICS}, needed)
    if kind == "frameworks":
        return suggested({row.id: about_framework(row) for row in FRAMEWORKS}, needed)
    return free(kind)


def free(kind: str) -> Schema:
    """A reference that any id will do for."""
    if kind == "places":
        pattern, message = f"^{ID}#{ID}$", "Write journey#id, with the id of a stage or a touchpoint."
        return {"type": "string", "pattern": pattern, "errorMessage": message}
    pattern, message = (f"^{ID}(?:#{ID})?$", NO_REF) if kind == "frictions" else (f"^{ID}$", NO_ID)
    return {"type": ["string", "integer"], "pattern": pattern, "errorMessage": message}


def suggested(meanings: Mapping[str, str], needed: bool) -> Schema:
    """Ids to choose from, and any other.

    Editors that find all alternatives to hold, or take them to, show the key's own title once for each. They count
    those that look alike, and a third that never holds keeps them from it. Where the key may be left out, there is one.
    """
    listed = {"enum": list(meanings), "enumDescriptions": list(meanings.values())}
    other = {"type": ["string", "integer"], "pattern": f"^{ID}$", "errorMessage": NO_ID}
    return {"anyOf": [listed, other, *([{"title": "Never", "not": {}}] if needed else [])]}


def offered(kind: str, offers: Offers) -> Schema:
    """The ids that the workspace has, and no other."""
    known = offers.known[kind]
    ids = [*known, *(int(id) for id in known if id.isdigit() and str(int(id)) == id)]
    listed: Schema = {
        "enum": ids,
        "enumDescriptions": [known[str(id)] for id in ids],
        "errorMessage": unknown(kind),
    }
    others = []
    if kind == "frictions":
        others.append({"type": ["string", "integer"], "pattern": f"^{ID}$", "title": "Of this journey"})
    if kind in ("frictions", "places") and offers.unsure:
        pattern = f"^(?:{'|'.join(offers.unsure)})#"
        others.append({"type": "string", "pattern": pattern, "title": "Of a journey with mistakes"})
    return {"anyOf": [listed, *others]} if others else listed


def unknown(kind: str) -> str:
    """What is said of an id that the workspace does not have."""
    name = NAMES[kind].lower()
    where = "in the catalogue" if kind in CATALOGUED else "among the files"
    if kind == "places":
        name = "stage or touchpoint"
    return (
        f"There is no such {name} {where}. If it is new: journeys init --editor brings this list up to date."
    )


def about_metric(metric: Metric) -> str:
    """A metric in a line."""
    least = "" if metric.least is None else f"{metric.least:g}"
    most = "" if metric.most is None else f"{metric.most:g}"
    scale = f", {least} to {most}" if most else f", from {least}" if least else ""
    better = f", {metric.better} is better" if metric.better else "; needs scale and better"
    columns = ", or from ".join(f"the columns {', '.join(names)}" for names in metric.columns)
    computed = f". Values, or from {columns}." if columns else "."
    return f"{metric.title}: {metric.unit or 'a number'}{scale}{better}{computed}"


def about_framework(row: Row) -> str:
    """A framework in a line."""
    return f"{row.title}: {', '.join(id for id, _ in row.stages)}."
