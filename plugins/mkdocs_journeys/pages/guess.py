"""Which language some texts are in, by the small words that every sentence needs."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

COMMON = {
    "de": "der die das und ist nicht ich ein eine einen mit auf für zu dem den es wir sie auch wird von",
    "en": "the and of to is it that not for with you are was have they this but on be by her his at",
    "es": "el los las una es que no en por con para su al lo como más pero y",
    "fr": "le les des une est pas que qui dans pour avec sur ne je il elle nous vous ce au du et sa son",
    "it": "il lo gli una è che non di per con sono nel alla del più anche ma",
    "nl": "de het een en van niet ik is dat op voor met zijn die we te bij wordt",
}
WORD = re.compile(r"[^\W\d_]+")
# So many of them, and so many times as many as of any other language, leave no doubt.
FEWEST, TIMES = 3, 2


def language_of(texts: Iterable[str], among: Sequence[str]) -> str:
    """The one of these languages that the texts are in; "" where that is not plain."""
    words = {language: frozenset(COMMON.get(language[:2], "").split()) for language in among}
    found = Counter(dict.fromkeys(among, 0))
    for text in texts:
        for word in WORD.findall(text.lower()):
            found.update(language for language, common in words.items() if word in common)
    (best, most), *rest = found.most_common()
    return best if most >= max(FEWEST, *(TIMES * count for _, count in rest)) else ""
