"""Which ways lead through a journey."""

from types import SimpleNamespace as Made
from typing import Any

from mkdocs_journeys.diagram.from_journey import Wording, journey_graph
from mkdocs_journeys.diagram.graph import EXIT, Edge


def touchpoint(id: str, **more: Any) -> Made:
    default = {
        "channel": None,
        "emotion": None,
        "moment_of_truth": False,
        "automated": False,
        "frictions": (),
    }
    return Made(id=id, title=id.title(), **{**default, **more})


def stage(id: str, *touchpoints: Made, final: bool = False, emotion: Any = None) -> Made:
    return Made(id=id, title=id.title(), touchpoints=touchpoints, final=final, emotion=emotion)


def way(source: str, target: str, **more: Any) -> Made:
    default = {
        "label": None,
        "share": None,
        "after": None,
        "channel": None,
        "automated": False,
        "continuity": None,
    }
    return Made(source=source, target=target, **{**default, **more})


def edges(stages: list[Made], *ways: Made) -> set[tuple[str, str, bool]]:
    journey = Made(id="j", title="J", stages=tuple(stages), transitions=ways)
    return {(edge.source, edge.target, edge.default) for edge in journey_graph(journey).edges}  # type: ignore[arg-type]


ONE = stage("one", touchpoint("a"), touchpoint("b"))
TWO = stage("two", touchpoint("c"))


def test_touchpoints_and_stages_follow_each_other() -> None:
    assert edges([ONE, TWO]) == {("a", "b", True), ("one", "two", True)}


def test_a_final_stage_leads_out_and_not_onward() -> None:
    final = stage("one", touchpoint("a"), final=True)
    assert edges([final, TWO]) == {("one", EXIT, True)}


def test_a_transition_between_neighbours_replaces_the_default() -> None:
    assert edges([ONE, TWO], way("one", "two")) == {("a", "b", True), ("one", "two", False)}
    assert edges([ONE, TWO], way("b", "c")) == {("a", "b", True), ("b", "c", False)}
    assert edges([ONE, TWO], way("a", "b")) == {("a", "b", False), ("one", "two", True)}


def test_other_transitions_are_added() -> None:
    assert edges([ONE, TWO], way("a", "two"), way("two", EXIT)) == {
        ("a", "b", True),
        ("one", "two", True),
        ("a", "two", False),
        ("two", EXIT, False),
    }


def test_a_transition_to_nowhere_is_passed_over() -> None:
    assert edges([ONE], way("one", "nothing"), way("nothing", "a")) == {("a", "b", True)}


def test_a_stage_without_touchpoints_is_stood_in_for() -> None:
    empty = stage("empty", emotion=Made(score=-1))
    graph = journey_graph(Made(id="j", title="J", stages=(empty, TWO), transitions=()))  # type: ignore[arg-type]
    assert graph.stages[0].nodes[0].placeholder
    assert graph.stages[0].nodes[0].mood == -1
    assert graph.edges == (Edge("empty", "two", default=True),)


def test_ways_back_are_loops() -> None:
    journey = Made(
        id="j", title="J", stages=(ONE, TWO), transitions=(way("two", "one"), way("b", "a"), way("a", "a"))
    )
    loops = [edge.loop for edge in journey_graph(journey).edges if not edge.default]  # type: ignore[arg-type]
    assert loops == [True, True, True]


def test_values_are_worded() -> None:
    frictions = (Made(severity="minor", status="open"), Made(severity="critical", status="resolved"))
    one = stage("one", touchpoint("a", channel="web", frictions=frictions))
    journey = Made(
        id="j", title="J", stages=(one,), transitions=(way("a", EXIT, share=0.5, after=3, channel="web"),)
    )
    wording = Wording(channel={"web": "Website"}.__getitem__, share=lambda share: f"{share:.0%}")
    graph = journey_graph(journey, wording)  # type: ignore[arg-type]
    node, edge = graph.stages[0].nodes[0], graph.edges[0]
    assert (node.channel_title, node.friction_severity, node.url) == ("Website", "minor", "#a")
    assert (edge.share_text, edge.after_text, edge.channel_title, edge.to_exit) == (
        "50%",
        "3",
        "Website",
        True,
    )
