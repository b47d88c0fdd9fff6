"""A workspace as pages: what each shows, where it is, and its words in the search. Knows no site engine."""
