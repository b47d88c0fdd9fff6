"""A run of the checks, and what is kept of it, so that nothing is checked twice while nothing has changed.

To tell a kept run imports neither the model nor a parser of YAML: that alone would take longer than the telling.
"""
