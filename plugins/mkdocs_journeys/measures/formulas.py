"""How a value is computed from counts and from answers; the sets of columns are the format's."""

from collections.abc import Callable, Mapping

Row = Mapping[str, float]
Formula = Callable[[Row], float | None]


def ratio(part: float, whole: float, factor: float = 1.0) -> float | None:
    """A part of a whole, None where the whole is nothing."""
    return part / whole * factor if whole else None


def percentage(part: str, whole: str) -> Formula:
    """A column in percent of another."""
    return lambda row: ratio(row[part], row[whole], 100)


def nps(row: Row) -> float | None:
    """Promoters less detractors, in percent of all answers (Reichheld, The One Number You Need to Grow, 2003)."""
    answers = row["promoters"] + row["passives"] + row["detractors"]
    return ratio(row["promoters"] - row["detractors"], answers, 100)


# By metric, then by its set of columns; a metric of durations gives seconds.
COUNTS: dict[tuple[str, ...], Formula] = {
    ("promoters", "passives", "detractors"): nps,
    ("positive", "total"): percentage("positive", "total"),
    ("conversions", "visits"): percentage("conversions", "visits"),
    ("started", "completed"): lambda row: ratio(row["started"] - row["completed"], row["started"], 100),
    ("start", "end", "new"): lambda row: ratio(row["end"] - row["new"], row["start"], 100),
    ("start", "lost"): percentage("lost", "start"),
    ("engaged", "total"): percentage("engaged", "total"),
    ("referred", "total"): percentage("referred", "total"),
    ("annual_revenue", "years", "costs"): lambda row: row["annual_revenue"] * row["years"] - row["costs"],
    ("spend", "new_customers"): lambda row: ratio(row["spend"], row["new_customers"]),
    ("resolved_first", "contacts"): percentage("resolved_first", "contacts"),
    ("total_seconds", "count"): lambda row: ratio(row["total_seconds"], row["count"]),
    ("repeats", "contacts"): percentage("repeats", "contacts"),
    ("returns", "orders"): percentage("returns", "orders"),
}
CASES = {
    ("promoters", "passives", "detractors"): ("promoters", "passives", "detractors"),
    ("start", "end", "new"): ("start",),
    ("start", "lost"): ("start",),
    ("started", "completed"): ("started",),
    ("annual_revenue", "years", "costs"): (),
}


def cases(columns: tuple[str, ...], row: Row) -> int | None:
    """How many cases a row of counts rests on; None where the counts do not say."""
    names = CASES.get(columns, columns[-1:])
    return round(sum(row[name] for name in names)) if names else None


def kinds_of_answers(scores: list[float]) -> tuple[int, int, int]:
    """9 and 10 are promoters, 7 and 8 passives, 0 to 6 detractors."""
    promoters, detractors = sum(s >= 9 for s in scores), sum(s < 7 for s in scores)
    return promoters, len(scores) - promoters - detractors, detractors


def nps_of_answers(scores: list[float]) -> float:
    """Promoters less detractors, in percent of all answers."""
    promoters, _, detractors = kinds_of_answers(scores)
    return (promoters - detractors) / len(scores) * 100


def csat_of_answers(scores: list[float]) -> float:
    """The answers 4 and 5, in percent."""
    return sum(s >= 4 for s in scores) / len(scores) * 100


def mean(scores: list[float]) -> float:
    """The mean of the answers."""
    return sum(scores) / len(scores)


ANSWERS: dict[str, Callable[[list[float]], float]] = {
    "nps": nps_of_answers,
    "csat": csat_of_answers,
    "ces": mean,
}
ANSWER_RANGE: dict[str, tuple[float, float]] = {"nps": (0, 10), "csat": (1, 5)}
