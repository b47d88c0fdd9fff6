"""Graphs that the tests draw."""

from mkdocs_journeys.diagram.graph import EXIT, Edge, Graph, Node, StageBox
from mkdocs_journeys.diagram.ways import goes_back


def steps(*stages: StageBox) -> tuple[Edge, ...]:
    """The default steps within stages."""
    return tuple(
        Edge(before.id, after.id, default=True)
        for stage in stages
        for before, after in zip(stage.nodes, stage.nodes[1:], strict=False)
    )


def node(id: str, title: str, channel: str = "Website", mood: float | None = None, **more: object) -> Node:
    """A touchpoint with a link."""
    return Node(id, title, channel, "digital", mood, url=f"#{id}", **more)  # type: ignore[arg-type]


def small() -> Graph:
    """Two stages, one transition, one exit."""
    find = StageBox(
        "find", "Find", (node("ad", "Sees the ad", "Radio", 0.5), node("compare", "Compares")), "#find"
    )
    pay = node("pay", "Pays by card", mood=-2, moment_of_truth=True, friction_severity="critical")
    buy = StageBox(
        "buy", "Buy", (pay, node("done", "Gets the confirmation", "E-mail", 1, automated=True)), "#buy"
    )
    ways = (
        Edge("find", "buy", label="adds to basket", share_text="38 %"),
        Edge("find", EXIT, label="too expensive", share_text="62 %", to_exit=True),
    )
    return Graph("small", "A small journey", (find, buy), steps(find, buy) + ways)


def rich() -> Graph:
    """Loops, jumps, branches, exits from a touchpoint, broken and partial continuity, a final and an empty stage."""
    one = StageBox(
        "one", "Learn", tuple(node(f"a{n}", f"Touch {n}", mood=n / 2 - 1) for n in range(5)), "#one"
    )
    two = StageBox("two", "Try", tuple(node(f"b{n}", f"Try {n}") for n in range(3)), "#two", final=True)
    three = StageBox("three", "Keep", (Node("three", "Keep", url="#three", placeholder=True),), "#three")
    ways = (
        Edge("a1", "a3", label="short cut", share_text="20 %"),
        Edge("a4", "a0", label="once more", loop=True),
        Edge("a2", "a2", label="tries again", loop=True),
        Edge("a2", EXIT, label="gives up", share_text="5 %", to_exit=True),
        Edge("one", "two", continuity="broken", automated=True, after_text="10 s", channel_title="SMS"),
        Edge("b1", "b2", continuity="partial", label="calls"),
        Edge("three", "one", label="next time", loop=True),
        Edge("one", "three", label="knows us"),
        Edge("b2", "a3", label="not solved", loop=True, continuity="broken"),
        Edge("two", EXIT, default=True, to_exit=True),
    )
    replaced = {("b1", "b2")}
    default = tuple(edge for edge in steps(one, two, three) if (edge.source, edge.target) not in replaced)
    return Graph("rich", "A rich journey", (one, two, three), default + ways)


HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "a:b",
    r"\N \G \E \T \l \r \n",
    "\"quoted\" and 'quoted'",
    "back\\slash\\",
    "&amp; &lt;b&gt; &#60; & &nbsp;",
    "<b>",
    "a\nb\r\nc",
    "رحلة العميل",
    "מחפש באתר (מהר)",
    "👩‍👩‍👧‍👦 🎉",
    "x" * 400,
    "日本語" * 30,
    "\u200b",
    "\u3000",
    "--> ]]> <!-- <?xml ?>",
    "n1 -> n2; }",
)


def hostile() -> Graph:
    """Every hostile text as a title, a channel and a label."""
    nodes = tuple(node(f"t{n}", text, text, -1, friction_severity="minor") for n, text in enumerate(HOSTILE))
    one = StageBox("one", HOSTILE[0], nodes, "#one")
    two = StageBox("two", HOSTILE[6], (node("end", HOSTILE[3]),), "#two")
    ways = tuple(Edge(f"t{n}", "end", label=text, share_text=text) for n, text in enumerate(HOSTILE))
    return Graph("hostile", HOSTILE[4], (one, two), steps(one) + ways)


def crowded(stages: int = 8, touchpoints: int = 8) -> Graph:
    """Many touchpoints, and ways to and fro."""
    boxes = tuple(
        StageBox(
            f"s{s}", f"Stage {s + 1}", tuple(node(f"s{s}t{t}", f"Touch {t + 1}") for t in range(touchpoints))
        )
        for s in range(stages)
    )
    bare = Graph("crowded", "Crowded", boxes)
    pairs = [
        (f"s{s}t{t}", f"s{(s * 3 + t) % stages}t{(t * 5 + s) % touchpoints}")
        for s, t in zip(range(stages), range(stages), strict=True)
    ]
    ways = tuple(
        Edge(a, b, label="why", loop=goes_back(bare, a, b))
        for a, b in pairs
        if b in {n.id for n in bare.nodes}
    )
    return Graph("crowded", "Crowded", boxes, steps(*boxes) + ways)


GRAPHS = {"small": small, "rich": rich, "hostile": hostile, "crowded": crowded}
