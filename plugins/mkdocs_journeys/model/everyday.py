"""What people write before they know the format's words, and the words that they mean."""

import re
from collections.abc import Collection

from mkdocs_journeys.model.words import FREQUENCIES, SEVERITIES

# Each word of daily life, English or French, with the words of the format that it may stand for.
MEANT: dict[str, tuple[str, ...]] = {
    "minor": ("small", "low", "light", "mineur", "mineure", "faible"),
    "moderate": ("medium", "normal", "moyen", "moyenne", "modéré", "modérée"),
    "major": ("high", "serious", "severe", "big", "majeur", "majeure", "grave", "fort", "élevé", "élevée"),
    "critical": ("blocking", "blocker", "urgent", "critique", "bloquant", "très élevé"),
    "rare": ("rarely", "seldom", "never", "rarement", "jamais"),
    "occasional": ("sometimes", "occasionally", "parfois", "occasionnel"),
    "frequent": ("often", "frequently", "regularly", "souvent", "fréquent"),
    "constant": ("always", "constantly", "every time", "daily", "toujours", "permanent"),
    "low": ("small", "weak", "no", "non", "faible", "bas", "basse"),
    "medium": ("middle", "average", "moderate", "moyen", "moyenne"),
    "high": ("big", "strong", "yes", "oui", "fort", "forte", "élevé", "élevée", "haut", "haute"),
    "as-is": ("today", "current", "now", "existing", "actuel", "actuelle", "existant", "aujourd'hui"),
    "to-be": ("future", "target", "tomorrow", "planned", "futur", "future", "cible", "demain"),
    "draft": ("wip", "work in progress", "brouillon"),
    "in-review": ("review", "reviewing", "pending", "relecture", "en relecture"),
    "approved": ("validated", "final", "done", "ok", "published", "validé", "validée", "approuvé"),
    "retired": ("archived", "obsolete", "deprecated", "old", "archivé", "obsolète"),
    "open": ("new", "todo", "to do", "nouveau", "ouvert"),
    "in-progress": ("ongoing", "started", "wip", "doing", "en cours"),
    "resolved": ("closed", "fixed", "done", "solved", "résolu", "fermé"),
    "done": ("finished", "closed", "shipped", "fait", "terminé"),
    "dropped": ("cancelled", "canceled", "rejected", "abandonné"),
    "customer": ("client", "cliente", "buyer"),
    "advocate": ("ambassador", "promoter", "fan", "ambassadeur"),
    "digital": ("online", "web", "numérique", "en ligne"),
    "physical": ("offline", "physique"),
    "human": ("person", "people", "humain"),
    "seamless": ("good", "fluid", "ok", "fluide"),
    "broken": ("bad", "none", "no", "lost", "rompue", "cassée"),
}
KEYS: dict[str, str] = {
    "pain_points": "frictions",
    "painpoints": "frictions",
    "pains": "frictions",
    "irritants": "frictions",
    "problems": "frictions",
    "steps": "stages",
    "phases": "stages",
    "étapes": "stages",
    "etapes": "stages",
    "moments": "touchpoints",
    "interactions": "touchpoints",
    "points_de_contact": "touchpoints",
    "titre": "title",
    "nom": "name",
    "description": "summary",
    "résumé": "summary",
    "objectif": "goal",
    "feeling": "emotion",
    "mood": "emotion",
    "émotion": "emotion",
    "canal": "channel",
    "équipe": "team",
    "persona": "personas",
    "ideas": "opportunities",
    "opportunités": "opportunities",
    "metrics": "kpis",
    "indicateurs": "kpis",
}
SCALES = (SEVERITIES, FREQUENCIES)


def meant(word: str, allowed: Collection[str]) -> str | None:
    """The allowed word that one of daily life stands for; a number is a place on a scale of four."""
    plain = re.sub(r"[\s_]+", " ", word.strip().casefold())
    for scale in SCALES:
        if set(scale) == set(allowed) and plain in ("1", "2", "3", "4"):
            return scale[int(plain) - 1]
    return next((own for own in allowed if plain in MEANT.get(own, ())), None)


def key_meant(key: str, known: Collection[str]) -> str | None:
    """The key that one of daily life stands for, where it is known here."""
    own = KEYS.get(re.sub(r"[\s-]+", "_", key.strip().casefold()))
    return own if own in known else None
