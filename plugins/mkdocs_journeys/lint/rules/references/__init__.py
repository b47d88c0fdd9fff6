"""J3: references that lead nowhere, ids and addresses that are taken."""
