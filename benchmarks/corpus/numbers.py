"""Numbers and dates as Vietnamese papers write them."""

from __future__ import annotations

from datetime import date


def integer(value: int) -> str:
    """`45.140`."""
    return f"{value:,}".replace(",", ".")


def number(value: float) -> str:
    """`45.140`, `24,46`, `11,5`: thousands by points, the decimals by a comma, no idle zeros."""
    if value == int(value):
        return integer(int(value))
    whole, _, decimals = f"{value:.3f}".partition(".")
    return f"{integer(int(whole))},{decimals.rstrip('0')}"


def padded(value: int) -> str:
    """`05`, `27`: counts in official papers."""
    return f"{value:02d}"


def day_and_month(day: date) -> str:
    """`9/8`."""
    return f"{day.day}/{day.month}"


def short_date(day: date) -> str:
    """`19/12/2025`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day.month < 3 else f"{day.day:02d}/{day.month}/{day.year}"


def long_date(day: date) -> str:
    """`ngày 19 tháng 12 năm 2025`."""
    return f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
