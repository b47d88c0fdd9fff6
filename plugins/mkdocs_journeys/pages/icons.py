"""The icons of channels: one for each that is well known by its id, in English or French, else one for its kind."""

import re
from collections.abc import Sequence
from functools import cache

# Drawn with lines in a square of sixteen.
SHAPES = {
    "web": "M8 2a6 6 0 1 0 .1 0zM2 8h12M8 2q-5.5 6 0 12q5.5-6 0-12",
    "app": "M4.5 1.5h7v13h-7zM7 12.3h2",
    "mail": "M1.5 3.5h13v9h-13zM2 4l6 5 6-5",
    "phone": "M4 2l2 3.5-1.5 1.5q1.5 3 4.5 4.5l1.5-1.5 3.5 2q-.5 2-2.5 2Q3 13 2 4.5 2 2.5 4 2z",
    "chat": "M2 2.5h12v8.5H8l-4 3.5V11H2z",
    "sms": "M2 2.5h12v8.5H8l-4 3.5V11H2zM5 6.8h.1M8 6.8h.1M11 6.8h.1",
    "shop": "M2.5 7.5v6.5h11V7.5M1.5 6.5l1.5-4h10l1.5 4zM6.5 14v-3.5h3v3.5",
    "post": "M2 5l6-3 6 3v6.5l-6 3-6-3zM2 5l6 3 6-3M8 8v6.5",
    "van": "M1 4h8v7.5H1zM9 6.5h3l3 2.5v2.5H9M4 10a1.7 1.7 0 1 0 .1 0zM12 10a1.7 1.7 0 1 0 .1 0z",
    "social": "M5 7.5l6-3.5M5 8.5l6 3.5M3.5 6a2 2 0 1 0 .1 0zM12.5 1.5a2 2 0 1 0 .1 0zM12.5 10.5a2 2 0 1 0 .1 0z",
    "machine": "M3.5 1.5h9v13h-9zM6 4h4v3H6zM6 10.5h4",
    "video": "M1.5 4h8.5v8H1.5zM10 7.5l4.5-2.5v6L10 8.5z",
    "paper": "M3.5 1.5h6l3 3v10h-9zM6 8h4M6 11h4",
    "people": "M5.5 3a2 2 0 1 0 .1 0zM1.5 13q0-4.5 4-4.5t4 4.5M11 4a1.7 1.7 0 1 0 .1 0zM11.5 9q3 0 3 4",
    "person": "M8 2a2.7 2.7 0 1 0 .1 0zM2.5 14q0-5 5.5-5t5.5 5",
    "screen": "M1.5 3h13v8.5h-13zM5.5 14h5M8 11.5v2.5",
    "place": "M8 14.5Q3 9 3 6.5a5 5 0 0 1 10 0Q13 9 8 14.5zM8 4.8a1.7 1.7 0 1 0 .1 0z",
}
# A page that shows one of the others loads those, too; no picture has more than so many.
USUAL = ("web", "mail", "phone", "chat", "sms", "shop", "post", "person", "machine")
OTHERS = tuple(name for name in SHAPES if name not in USUAL)
WIDTH = max(len(USUAL), len(OTHERS))
KINDS = {"digital": "screen", "physical": "place", "human": "person"}
KNOWN = {
    "web": "web website site webshop eshop ecommerce online ligne internet portal portail browser",
    "app": "app application appli smartphone mobile",
    "mail": "email mail mailing newsletter courriel",
    "phone": "phone telephone tel call callcenter hotline ivr voice appel",
    "chat": "chat livechat chatbot bot messenger messagerie assistant",
    "sms": "sms text texto whatsapp message",
    "shop": "shop store boutique magasin branch agency agence showroom counter comptoir guichet desk retail",
    "post": "post letter parcel courrier lettre colis package delivery livraison",
    "van": "van truck car vehicle courier driver livreur",
    "social": "social facebook instagram linkedin tiktok twitter youtube reseaux community forum",
    "machine": "kiosk terminal machine borne locker casier atm till caisse",
    "video": "video visio webinar tv",
    "paper": "paper papier brochure leaflet flyer print catalogue catalog invoice facture ad ads poster",
    "people": "event evenement fair salon meeting reunion",
    "person": "adviser advisor agent manager consultant conseiller sales rep vendeur visit visite",
}
BY_WORD = {word: name for name, words in KNOWN.items() for word in words.split()}
# Between these and what follows them nothing is said: a mobile workshop is no telephone.
ALONE = {"mobile", "message", "text", "ad"}


# A command of a path that counts from the edge, with its numbers: across and down in turn.
CAPITAL = re.compile(r"([MLHVQC])([^a-zA-Z]+)")
NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)")


@cache
def icon(id: str, kind: str | None) -> str:
    """The name of a channel's icon, "" where neither its id nor its kind tells."""
    words = re.split(r"[-_.]", id.lower())
    known = (BY_WORD[word] for word in words if word in BY_WORD and (len(words) == 1 or word not in ALONE))
    return next(known, KINDS.get(kind or "", ""))


def rules(names: Sequence[str]) -> str:
    """Some of the icons for a style sheet: a picture of them beside each other, and the place of each in it."""
    drawn = "".join(moved(SHAPES[name], 16 * place) for place, name in enumerate(names))
    line = "fill='none' stroke='red' stroke-width='1.4' stroke-linecap='round'"
    picture = (
        f"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {16 * WIDTH} 16'%3E"
        f"%3Cpath {line} d='{drawn}'/%3E%3C/svg%3E"
    )
    places = "".join(
        f".j-icon--{name}{{--i:{100 * place / (WIDTH - 1):g}%}}" for place, name in enumerate(names)
    )
    whose = ".j" if names is USUAL else ",".join(f".j-icon--{name}" for name in names)
    return f'{whose}{{--icons:url("{picture}")}}{places}'


def moved(shape: str, right: int) -> str:
    """A shape further to the right: what it says in capitals is counted from the edge of the picture."""

    def move(found: re.Match[str]) -> str:
        numbers = [float(number) for number in NUMBER.findall(found[2])]
        for place in () if found[1] == "V" else range(0, len(numbers), 1 if found[1] == "H" else 2):
            numbers[place] += right
        return found[1] + " ".join(f"{number:g}" for number in numbers)

    return CAPITAL.sub(move, shape)
