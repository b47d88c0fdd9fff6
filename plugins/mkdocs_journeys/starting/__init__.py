"""Where people start: a whole site, a journey, a persona, and what a service that builds the site needs."""
