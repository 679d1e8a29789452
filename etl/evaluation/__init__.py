"""Claims against gold: precision, recall and F1, each miss and each false claim."""
