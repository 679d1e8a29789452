"""diaba: open data from the papers of Vietnam's new wards, every value with the words that prove it."""
