"""Vietnamese text, pure: normalising that keeps offsets, numbers, dates, names, and the structure of a paper."""
