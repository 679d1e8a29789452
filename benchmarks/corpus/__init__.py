"""Made-up papers of real communes with exact gold: as many as wanted, the same for the same seed."""
