"""What editors offer to fill in as a new item of a list, by the class of its items.

There are always two of a list: of a single one, editors write the keys behind the list's own key and forget the hyphen.
A value in `${1:...}` is a place to type in; a leading `^` keeps a number from becoming a text.
"""

from collections.abc import Mapping
from typing import Any

from mkdocs_journeys.schema.fragments import Schema


def item(label: str, description: str, /, **body: Any) -> Schema:
    """An item of a list."""
    return {"label": label, "description": description, "type": "array", "body": body}


SNIPPETS: Mapping[str, list[Schema]] = {
    "Stage": [
        item(
            "Stage with a touchpoint",
            "A step of the journey, and a moment in it.",
            title="${1:Purchase}",
            relationship="${2:prospect}",
            emotion="^${3:0}",
            touchpoints=[{"title": "${4:Pays by card}", "channel": "${5:website}"}],
        ),
        item("Stage, in short", "A step of the journey.", title="${1:Purchase}", emotion="^${2:0}"),
    ],
    "Touchpoint": [
        item(
            "Touchpoint",
            "What the persona does at one moment, with us.",
            title="${1:Pays by card}",
            channel="${2:website}",
            purpose="${3:convert}",
            emotion="^${4:0}",
            team="${5:payments}",
        ),
        item(
            "Touchpoint without us",
            "What the persona does on their own: there is no channel.",
            title="${1:Asks a friend}",
            thought="${2:Would you buy there again?}",
            emotion="^${3:0}",
        ),
        item(
            "Moment of truth",
            "Where the relationship is won or lost, and how that is measured.",
            title="${1:Opens the parcel}",
            channel="${2:post}",
            emotion="^${3:1}",
            moment_of_truth="^true",
            kpis=[{"metric": "${4:csat}"}],
        ),
    ],
    "Friction": [
        item(
            "Friction with evidence",
            "What hurts, how much, how often, and how that is known.",
            id="${1:broken-tracking}",
            title="${2:The tracking link is dead}",
            severity="${3:major}",
            frequency="${4:frequent}",
            evidence=["${5:support-tickets}"],
        ),
        item(
            "Friction, assumed",
            "What may well hurt; nobody has looked yet.",
            title="${1:The tracking link is dead}",
            severity="${2:moderate}",
            frequency="${3:occasional}",
        ),
    ],
    "Opportunity": [
        item(
            "Opportunity",
            "What would take a friction away.",
            title="${1:Send the tracking by SMS}",
            addresses=["${2:broken-tracking}"],
            impact="${3:medium}",
            effort="${4:medium}",
        ),
        item(
            "Quick win",
            "Helps much and takes little.",
            title="${1:Send the tracking by SMS}",
            addresses=["${2:broken-tracking}"],
            impact="high",
            effort="low",
        ),
    ],
    "Kpi": [
        item(
            "KPI with a target",
            "A metric, where it stood, and where it is to go; its measurements are in a CSV file.",
            metric="${1:nps}",
            baseline={"value": "^${2:18}", "on": "${3:2026-01-31}"},
            target={"value": "^${4:40}", "by": "${5:2026-12-31}"},
            measurements="${6:data/nps.csv}",
        ),
        item(
            "KPI for effort (ces)",
            "The customer effort score is asked in two opposite ways, so it says its scale and direction.",
            metric="ces",
            scale={"min": "^${1:1}", "max": "^${2:7}"},
            better="${3:higher}",
        ),
    ],
    "Evidence": [
        item(
            "Survey",
            "Questions that many answered.",
            id="${1:exit-survey}",
            title="${2:Exit survey}",
            kind="survey",
            date="${3:2026-06}",
            n="^${4:412}",
        ),
        item(
            "Interviews",
            "Talks with customers.",
            id="${1:interviews}",
            title="${2:Interviews with nine parents}",
            kind="interview",
            date="${3:2026-06}",
            n="^${4:9}",
        ),
    ],
    "Transition": [
        item(
            "Way out",
            "Some leave the journey here.",
            **{"from": "${1:purchase}", "to": "exit", "label": "${2:cart abandoned}", "share": "${3:62 %}"},
        ),
        item(
            "Change of channel",
            "From one touchpoint to another; does the context come along?",
            **{"from": "${1:chat}", "to": "${2:phone-call}", "continuity": "${3:broken}"},
        ),
    ],
}
