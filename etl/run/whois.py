"""Who is who over all claims about leaders, name by name, before blocks are weighed: persons go across blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import duckdb

from etl.fuse.groups import Groups
from etl.fuse.persons import Judgement, Sighting, people
from etl.model.claims import LeadershipClaim
from etl.packages.columns import given, texts
from etl.packages.duck import database, parquet_reader, quoted
from etl.run.claimrows import name_claims, take
from etl.run.lots import Lot, Lots, number_of_lots, whole

_TIMES = 4
"""How many times as many claims as a shard a lot has: to tell persons takes less time than to weigh."""
_PERSONS = "persons.parquet"

_Told: TypeAlias = tuple[bool, tuple[list[str], ...]]
"""A judgement whose groups stand in an order."""


@dataclass(frozen=True, slots=True)
class WhoIsWho:
    """Makes the table of persons of a run, as often as judgements change."""

    duck: duckdb.DuckDBPyConnection
    """With the relation `leadership_placed`: all claims with their papers, as editors changed them."""
    lots: Lots
    claims_a_shard: int

    def find(self, judgements: Sequence[Judgement] = ()) -> list[Path]:
        """Find the person of each live claim about a leader.

        Args:
            judgements: What editors said of who is who.

        Returns:
            The folders of the lots, all of which must be kept for the next run.
        """
        self._join_names(judgements)
        live = "leadership_placed WHERE status NOT IN ('pending', 'rejected')"
        ((count,),) = self.duck.execute(f"SELECT count(*) FROM {live}").fetchall()  # noqa: S608
        number = number_of_lots(count, _TIMES * self.claims_a_shard)
        self.duck.execute(
            "CREATE OR REPLACE TEMP VIEW sightings AS "  # noqa: S608
            "SELECT c.* EXCLUDE (quote, section, record_id), "
            f"CAST(hash(coalesce(n.joined, c.name_key)) % {number} AS INTEGER) AS lot "
            f"FROM (FROM {live}) c LEFT JOIN joined_names n USING (name_key)"
        )
        folders = self.lots.do(find_persons, {"sightings": "sightings"}, self._judged(judgements), None)
        found = parquet_reader([folder / _PERSONS for folder in folders])
        self.duck.execute(f"CREATE OR REPLACE TEMP VIEW persons AS FROM {found}")
        return folders

    def _join_names(self, judgements: Sequence[Judgement]) -> None:
        """Names that an editor called those of one person are looked at together."""
        self.duck.execute("CREATE OR REPLACE TEMP TABLE joined_names (name_key VARCHAR, joined VARCHAR)")
        named = self._of_claims(judgements, "name_key", "leadership_placed")
        together = [
            sorted({named[each] for each in told.claim_ids & named.keys()}) for told in judgements if told.is_same
        ]
        groups = Groups({name for names in together for name in names})
        for names in together:
            groups.join(names)
        rows = sorted((name, min(group)) for group in groups.all() for name in group)
        if rows:
            self.duck.executemany("INSERT INTO joined_names VALUES (?, ?)", rows)

    def _judged(self, judgements: Sequence[Judgement]) -> dict[int, list[_Told]]:
        """What editors said, by the lots whose claims they speak of."""
        found: dict[int, list[_Told]] = {}
        lots = self._of_claims(judgements, "lot", "sightings")
        for judgement in judgements:
            told = (judgement.is_same, tuple(map(sorted, judgement.groups)))
            for number in {lots[each] for each in judgement.claim_ids & lots.keys()}:
                found.setdefault(number, []).append(told)
        return found

    def _of_claims(self, judgements: Sequence[Judgement], column: str, relation: str) -> dict[str, Any]:
        """A column of the claims that judgements are about, by claim_id."""
        if not judgements:
            return {}
        name_claims(self.duck, frozenset().union(*(each.claim_ids for each in judgements)))
        query = f"SELECT claim_id, {column} FROM {relation} SEMI JOIN named USING (claim_id)"  # noqa: S608
        return dict(self.duck.execute(query).fetchall())


def find_persons(lot: Lot) -> None:
    """The task: who is who among the claims of a lot of names."""
    told, _ = lot.given
    judgements = [Judgement(tuple(map(frozenset, groups)), is_same) for is_same, groups in told or ()]
    with database() as duck, whole(lot.out) as folder:
        own = f"FROM {parquet_reader([lot.inputs['sightings']])} r WHERE lot = {lot.number} ORDER BY claim_id, hash(r)"
        duck.execute(f"CREATE OR REPLACE TEMP TABLE own AS SELECT DISTINCT ON (claim_id) * {own}")
        taken = take(duck, {"leadership": "own"}, has_persons=False)
        seen = [
            Sighting(claim, taken.papers[claim.document_id].identity.issued_on)
            for _, claim in taken.claims
            if isinstance(claim, LeadershipClaim)
        ]
        persons = sorted(people(seen, judgements).items())
        columns = {
            "claim_id": texts([claim_id for claim_id, _ in persons]),
            "person_id": texts([person.person_id for _, person in persons]),
            "person_key": texts([person.key for _, person in persons]),
            "person_bond": texts([person.bond.value for _, person in persons]),
        }
        with given(duck, columns) as name:
            duck.execute(f"COPY {name} TO {quoted(str(folder / _PERSONS))} (FORMAT parquet)")
