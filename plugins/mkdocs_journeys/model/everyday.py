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
# Each key of daily life, with the keys of the format that it may stand for; the first that is known there counts.
KEYS: dict[str, tuple[str, ...]] = {
    "title": ("nom", "name", "titre", "intitulé", "libellé", "label"),
    "name": ("nom", "prénom", "title"),
    "summary": ("description", "résumé", "commentaire", "notes", "note"),
    "detail": ("description", "détail", "commentaire"),
    "bio": ("description", "biographie", "histoire"),
    "goal": ("but", "objectif", "objective"),
    "goals": ("buts", "objectifs", "objectives"),
    "trigger": ("déclencheur",),
    "outcome": ("résultat", "issue", "result"),
    "state": ("état",),
    "status": ("statut", "état"),
    "owner": ("responsable", "propriétaire", "team"),
    "team": ("équipe", "responsable", "owner"),
    "teams": ("équipes",),
    "reviewed": ("relu", "révisé", "revu"),
    "tags": ("étiquettes", "mots_clés", "keywords"),
    "stages": ("étapes", "etapes", "steps", "phases"),
    "touchpoints": ("points_de_contact", "interactions", "moments", "contacts"),
    "transitions": ("liens", "flèches", "links", "arrows"),
    "from": ("de", "depuis", "source"),
    "to": ("vers", "à", "target"),
    "channel": ("canal", "media"),
    "channels": ("canaux",),
    "systems": ("systèmes", "applications"),
    "support": ("systèmes", "systems", "applications", "outils", "tools"),
    "segments": ("cibles",),
    "personas": ("persona", "acteurs", "clients"),
    "frictions": ("irritants", "pain_points", "painpoints", "pains", "problems", "problèmes", "douleurs"),
    "opportunities": ("opportunités", "idées", "ideas", "solutions"),
    "severity": ("gravité", "sévérité"),
    "frequency": ("fréquence",),
    "cause": ("raison", "why", "reason"),
    "since": ("depuis",),
    "addresses": ("répond_à", "résout", "solves", "frictions"),
    "effort": ("coût", "cost"),
    "impact": ("effet", "benefit", "valeur"),
    "due": ("échéance", "pour", "deadline", "date"),
    "emotion": ("émotion", "ressenti", "feeling", "mood", "humeur"),
    "feeling": ("ressenti", "émotion", "emotion"),
    "thought": ("pensée", "pense", "thinks"),
    "quotes": ("citations", "verbatims", "quote", "verbatim"),
    "quote": ("citation", "verbatim"),
    "expectations": ("attentes",),
    "needs": ("besoins",),
    "questions": ("interrogations",),
    "strengths": ("forces", "points_forts"),
    "weaknesses": ("faiblesses", "points_faibles"),
    "wait": ("attente", "délai"),
    "duration": ("durée", "time", "temps"),
    "clicks": ("clics",),
    "cost": ("coût", "price", "prix"),
    "evidence": ("preuves", "preuve", "sources", "research"),
    "kpis": ("indicateurs", "metrics", "indicators", "métriques"),
    "metric": ("indicateur", "métrique", "kpi", "nom", "name"),
    "metrics": ("indicateurs", "métriques", "kpis"),
    "baseline": ("départ", "start", "référence"),
    "target": ("cible", "objectif", "goal"),
    "measurements": ("mesures", "measures", "valeurs", "values", "data"),
    "value": ("valeur",),
    "on": ("date", "le", "mois", "month"),
    "by": ("date", "pour", "avant", "échéance", "on"),
    "date": ("on", "le"),
    "url": ("lien", "link", "adresse"),
    "kind": ("type", "genre"),
    "demographics": ("démographie", "profil"),
    "motivations": ("moteurs",),
    "barriers": ("freins",),
    "frustrations": ("irritants", "douleurs"),
    "behaviours": ("comportements", "habitudes", "behaviors"),
    "location": ("lieu", "ville"),
    "occupation": ("métier", "profession", "job"),
    "income": ("revenu", "revenus"),
    "languages": ("langues",),
    "email": ("courriel", "mail"),
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
    plain = re.sub(r"[\s-]+", "_", key.strip().casefold())
    return next((own for own in known if plain in KEYS.get(own, ())), None)
