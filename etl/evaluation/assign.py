"""One-to-one assignment of the greatest total weight (the Hungarian method, on each connected part by itself)."""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]


def assign(weights: Mapping[Pair, int]) -> dict[int, int]:
    """Pair each left number with at most one right number, so that the sum of the weights is greatest.

    Args:
        weights: A positive weight for each pair that may be formed.

    Returns:
        Left number -> right number. Ties fall to the smaller numbers, so that the result never depends on the order of
        the mapping.
    """
    pairs: dict[int, int] = {}
    for lefts, rights in _parts(weights):
        pairs |= _solve(lefts, rights, weights)
    return pairs


def _parts(weights: Mapping[Pair, int]) -> list[tuple[list[int], list[int]]]:
    """The connected parts of the graph, each as its left and its right numbers in order."""
    by_left: dict[int, set[int]] = {}
    by_right: dict[int, set[int]] = {}
    for left, right in weights:
        by_left.setdefault(left, set()).add(right)
        by_right.setdefault(right, set()).add(left)
    parts, seen = [], set[int]()
    for start in sorted(by_left):
        if start in seen:
            continue
        lefts, rights, open_lefts = {start}, set[int](), [start]
        while open_lefts:
            fresh = by_left[open_lefts.pop()] - rights
            rights |= fresh
            more = {left for right in fresh for left in by_right[right]} - lefts
            lefts |= more
            open_lefts += sorted(more)
        seen |= lefts
        parts.append((sorted(lefts), sorted(rights)))
    return parts


def _solve(lefts: list[int], rights: list[int], weights: Mapping[Pair, int]) -> dict[int, int]:
    """The Hungarian method with potentials on a square matrix; missing pairs weigh nothing and are dropped again."""
    size = max(len(lefts), len(rights))
    if size == 1:
        return {lefts[0]: rights[0]}
    cost = [[0] * (size + 1) for _ in range(size + 1)]
    for i, left in enumerate(lefts, 1):
        for j, right in enumerate(rights, 1):
            cost[i][j] = -weights.get((left, right), 0)
    holder = _holders(cost, size)
    found = {}
    for j, right in enumerate(rights, 1):
        i = holder[j]
        if i <= len(lefts) and (lefts[i - 1], right) in weights:
            found[lefts[i - 1]] = right
    return found


def _holders(cost: list[list[int]], size: int) -> list[int]:
    """For each column from 1 the row that holds it in an assignment of least cost."""
    rows, columns = [0] * (size + 1), [0] * (size + 1)
    holder, way = [0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        holder[0] = row
        column = 0
        least = [1 << 62] * (size + 1)
        used = [False] * (size + 1)
        while holder[column]:
            used[column] = True
            current, delta, nearest = holder[column], 1 << 62, 0
            for j in range(1, size + 1):
                if used[j]:
                    continue
                reduced = cost[current][j] - rows[current] - columns[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, column
                if least[j] < delta:
                    delta, nearest = least[j], j
            for j in range(size + 1):
                if used[j]:
                    rows[holder[j]] += delta
                    columns[j] -= delta
                else:
                    least[j] -= delta
            column = nearest
        while column:
            holder[column] = holder[way[column]]
            column = way[column]
    return holder
