"""Rules that follow each other and begin with the same class, published as one rule with the others inside it."""

import re
from collections.abc import Iterator
from itertools import groupby

# The class that a selector begins with, and what follows it: nothing, something within it or beside it, or more of it.
START = re.compile(r"(\.[\w-]+|\[[^\]]+\])($|[ >+~:.\[].*)", re.DOTALL)
Rule = tuple[str, str]


def nested(css: str) -> str:
    """A style sheet without needless space, in fewer characters; what stands in quotes must have been taken out."""
    return "".join(map(written, gathered([*rules(css)])))


def rules(css: str) -> Iterator[Rule]:
    """What each rule is of, and what stands in its braces; of a declaration, which has none, "" and its text."""
    start = depth = opened = 0
    for place, sign in enumerate(css):
        if sign == "{":
            depth += 1
            opened = place if depth == 1 else opened
        elif sign == "}":
            depth -= 1
        if depth == 0 and sign in ";}":
            yield (css[start:opened], css[opened + 1 : place]) if sign == "}" else ("", css[start:place])
            start = place + 1
    if css[start:]:
        yield "", css[start:]


def gathered(found: list[Rule]) -> Iterator[Rule]:
    """The rules, those of one class together."""
    for start, group in groupby(found, key=lambda rule: common(rule[0])):
        members = [*group]
        while start and len(members) > 1:
            # A class's own declarations come first: where it has more of them later, that is another rule.
            end = next((at for at, rule in enumerate(members) if at and rule[0] == start), len(members))
            yield inside(start, members[:end])
            members = members[end:]
        yield from members


def common(selectors: str) -> str:
    """The class that all selectors of a rule begin with, "" where there is none."""
    starts = {found[1] if (found := START.match(part)) else "" for part in split(selectors)}
    return starts.pop() if len(starts) == 1 else ""


def split(selectors: str) -> list[str]:
    """The selectors of a list, however deep the brackets in it are."""
    found, depth = [""], 0
    for sign in selectors:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found


def inside(start: str, members: list[Rule]) -> Rule:
    """One rule of a class, with its own declarations first."""
    if len(members) == 1:
        return members[0]
    own = members.pop(0)[1] if members[0][0] == start else ""
    more = "".join(
        f"{','.join(within(part, start) for part in split(rule))}{{{body}}}" for rule, body in members
    )
    return start, f"{own}{';' if own and not own.endswith('}') else ''}{more}"


def within(selector: str, start: str) -> str:
    """A selector as it is said inside the rule of its first class."""
    rest = selector[len(start) :]
    return rest[1:] if rest[0] == " " else rest if rest[0] in ">+~" else f"&{rest}"


def written(rule: Rule) -> str:
    """A rule, and the rules in it likewise; a declaration ends in a semicolon."""
    selector, body = rule
    if not selector:
        return f"{body};"
    return f"{selector}{{{nested(body).removesuffix(';') if '{' in body else body}}}"
