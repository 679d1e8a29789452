"""The order of the stages, the lock, the all-or-nothing swap, the history."""
