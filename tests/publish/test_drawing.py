"""The drawings of the portal."""

from __future__ import annotations

from xml.etree import ElementTree

from etl.publish.site.drawing import Edge, Point, draw_map, draw_merger, draw_series

HOSTILE = "<script>alert(1)</script>\"'"


def texts(drawing: str) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(drawing).iter("text")]


def test_a_merger_shows_every_old_unit_and_where_the_rest_went():
    edges = [
        Edge("phường Hoa Động", "phường Thiên Hương", "part"),
        Edge("phường Hoàng Lâm", "phường Thiên Hương", "whole"),
        Edge("phường Hoa Động", "phường Thủy Nguyên", "rest"),
    ]
    drawing = ElementTree.fromstring(draw_merger(edges, "phường Thiên Hương", "Sơ đồ"))
    assert [path.get("class") for path in drawing.iter("path")] == ["part", "whole", "part"]
    assert texts(draw_merger(edges, "phường Thiên Hương", "Sơ đồ")) == [
        "phường Hoa Động",
        "phường Hoàng Lâm",
        "phường Thiên Hương",
        "phường Thủy Nguyên",
    ]


def test_names_and_titles_are_escaped():
    drawing = draw_merger([Edge(HOSTILE, "xã A", None)], "xã A", HOSTILE)
    root = ElementTree.fromstring(drawing)
    assert root.get("aria-label") == HOSTILE
    assert not list(root.iter("script"))


def test_a_long_name_is_cut():
    (old, _) = texts(draw_merger([Edge("x" * 99, "xã A", "whole")], "xã A", ""))
    assert len(old) < 40 and old.endswith("…")


def test_figures_lie_in_the_order_of_their_years_and_heights():
    points = [Point(2030, 95.0, "target", "2030: 95"), Point(2025, 80.0, "actual", "2025: 80")]
    dots = list(ElementTree.fromstring(draw_series(points, "Tỷ lệ")).iter("circle"))
    assert [dot.get("class") for dot in dots] == ["actual", "target"]
    assert float(dots[0].get("cx", 0)) < float(dots[1].get("cx", 0))
    assert float(dots[0].get("cy", 0)) > float(dots[1].get("cy", 0))


def test_equal_and_negative_figures_can_be_drawn():
    for low, high in ((5.0, 5.0), (0.0, 0.0), (-3.0, 4.0)):
        drawing = draw_series([Point(2025, low, "actual", ""), Point(2030, high, "target", "")], "")
        assert all(0 <= float(dot.get("cy", -1)) <= 100 for dot in ElementTree.fromstring(drawing).iter("circle"))


def test_the_far_islands_are_on_the_map():
    root = ElementTree.fromstring(draw_map({"none": [(114.45, 9.71), (102.29, 22.38)]}, "Bản đồ"))
    _, _, width, height = map(float, root.get("viewBox", "").split())
    for move in next(root.iter("path")).get("d", "").split("M")[1:]:
        x, y = map(float, move.removesuffix("h0").split())
        assert 0 <= x <= width and 0 <= y <= height
