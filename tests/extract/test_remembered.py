from etl.extract.remembered import remembered


def test_a_rule_looks_once_for_each_place_of_a_paper():
    asked = []

    @remembered
    def rule(paper, place):
        asked.append((paper, place))
        return f"{paper} {place}"

    assert [rule("Tờ trình", 1), rule("Tờ trình", 1), rule("Tờ trình", 2), rule("Công văn", 1)] == [
        "Tờ trình 1",
        "Tờ trình 1",
        "Tờ trình 2",
        "Công văn 1",
    ]
    assert asked == [("Tờ trình", 1), ("Tờ trình", 2), ("Công văn", 1)]
