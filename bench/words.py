"""What the journeys of the corpus are made of: a company's words, and the vocabulary that its catalogue holds."""

STAGES = ("Awareness", "Consideration", "Purchase", "Delivery", "Service", "Loyalty")
RELATIONSHIPS = ("suspect", "prospect", "customer", "customer", "customer", "advocate")
CHANNELS = {
    "website": "digital",
    "mobile-app": "digital",
    "email": "digital",
    "chat": "digital",
    "shop": "physical",
    "parcel": "physical",
    "phone": "human",
    "adviser": "human",
}
TEAMS = ("ecommerce", "marketing", "logistics", "care", "payments", "shops")
SYSTEMS = ("crm", "psp", "oms", "wms", "telephony", "survey-tool")
SEGMENTS = ("young-families", "daily-users", "small-firms", "newcomers")
PURPOSES = ("inform", "convince", "reassure", "convert", "retain")
SEVERITIES = ("minor", "moderate", "major", "critical")
FREQUENCIES = ("rare", "occasional", "frequent", "constant")
LEVELS = ("low", "medium", "high")
KINDS = ("improvement", "innovation", "personalisation", "automation")
STATUSES = ("draft", "in-review", "approved")
PERSONAS = (
    "The busy parent", "The careful buyer", "The regular", "The first-timer", "The buyer for a team", "The commuter",
    "The gift giver", "The bargain hunter", "The expert", "The returner", "The planner", "The last-minute one",
)  # fmt: skip

DOES = (
    "Compares", "Reads about", "Asks for", "Looks up", "Changes", "Confirms", "Waits for", "Pays for", "Tracks",
    "Collects", "Complains about", "Recommends", "Renews", "Returns", "Photographs", "Signs for",
)  # fmt: skip
THINGS = (
    "the delivery slot", "the price of the basket", "a spare part", "the invoice", "the opening hours", "a voucher",
    "the size chart", "a subscription", "the repair", "an appointment", "the guarantee", "the stock in the shop",
    "a second-hand model", "the return label", "the loyalty card", "the colour",
)  # fmt: skip
TROUBLES = (
    "is hard to find", "takes too long", "is asked for twice", "contradicts the e-mail", "does not load on a phone",
    "leads to a dead link", "is explained in another language", "depends on whom you ask", "is lost between two teams",
    "comes without a date",
)  # fmt: skip
MENDS = ("Show", "Send", "Pre-fill", "Explain", "Shorten", "Remember", "Automate", "Announce")
THOUGHTS = (
    "Is this the right page?", "Why do they ask me that again?", "That was quicker than I feared.",
    "I had better call somebody.", "My neighbour said it was easy.", "Where is the total?", "At last a clear answer.",
    "I will do it tonight.",
)  # fmt: skip
FEELINGS = ("impatient", "curious", "relieved", "doubtful", "proud", "annoyed", "calm", "surprised")
REASONS = (
    "The two systems exchange their data once a night.", "Nobody owns the text on that page.",
    "The form was made for the back office.", "The carrier tells us only when the van is back.",
    "The rule dates from before the shop had a website.", "The phone menu hides the right choice.",
)  # fmt: skip
