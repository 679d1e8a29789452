from etl.model.values import value


@value(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


@value(frozen=True, slots=True, eq=False)
class Place:
    name: str


def test_values_of_the_same_fields_are_the_same_and_can_be_keys():
    assert {Point(1), Point(1, 0)} == {Point(1, y=0)}
    assert Point(1) != Point(2)


def test_values_that_are_not_compared_are_each_their_own():
    assert len({Place("A"), Place("A")}) == 2
