"""What leaves the house: catalogues, the static site, the difference between two releases."""
