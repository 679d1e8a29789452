"""The words of the project: frozen values, no input or output."""
