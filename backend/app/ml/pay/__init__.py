"""Pay in words: amounts, currencies, periods, ranges."""
