"""The official units with their validity; links a mention to a unit, or abstains."""
