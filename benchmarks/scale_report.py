"""The page and the drawing of what scale.py has measured."""

from __future__ import annotations

from typing import Any

RUNS = {"first": "all new", "ten_new": "ten new", "nothing_new": "nothing new"}


def curve(results: dict[str, Any]) -> str:
    """Seconds by number of papers, both on logarithmic axes, as SVG."""
    import altair as alt
    import vl_convert

    rows = [
        {"papers": int(papers), "seconds": each[name]["seconds"], "run": title}
        for papers, each in results["sizes"].items()
        for name, title in RUNS.items()
    ]
    chart = (
        alt.Chart(alt.Data(values=rows), width=420, height=260)
        .mark_line(point=True)
        .encode(
            x=alt.X("papers:Q", scale=alt.Scale(type="log")),
            y=alt.Y("seconds:Q", scale=alt.Scale(type="log")),
            color=alt.Color("run:N", sort=list(RUNS.values())),
        )
    )
    return str(vl_convert.vegalite_to_svg(chart.to_json()))


def as_markdown(results: dict[str, Any]) -> str:
    """The page."""
    host = results["machine"]
    lines = [
        "# Papers by the thousand",
        "",
        "Made by `python -m benchmarks.scale` ([scale.py](scale.py)) from papers of [the corpus](../docs/corpus.md).",
        "Seconds are by the clock where nothing else is said, memory is that of all processes together.",
        "",
        f"{host['processors']} processors ({host['processor']}), {host['memory_gb']} GB, {host['system']}; "
        f"Python {host['python']}",
        "",
        *_sizes(results["sizes"]),
        "",
        "![Seconds by number of papers](scale.svg)",
        "",
        *_stages(results["sizes"]),
        "",
        *_floors(results["sizes"]),
        "",
        *_compared(results["compared"]),
    ]
    return "\n".join(lines) + "\n"


def _sizes(sizes: dict[str, Any]) -> list[str]:
    lines = [
        "| papers | MB | claims | load after | all new, s | processor s | MB of memory | nothing new, s | ten new, s "
        "| build, MB |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for papers, each in sorted(sizes.items(), key=lambda item: int(item[0])):
        first = each["first"]
        lines.append(
            f"| {int(papers):,} | {each['megabytes']} | {each['claims']:,} | {each['load_at_the_end']} | "
            f"{first['seconds']} | {first['processor_seconds']} | {first['megabytes']} | "
            f"{each['nothing_new']['seconds']} | {each['ten_new']['seconds']} | {each['build_megabytes']:.0f} |"
        )
    return lines


def _stages(sizes: dict[str, Any]) -> list[str]:
    names = list(next(iter(sizes.values()))["stages"])
    lines = [f"| seconds of a stage | {' | '.join(names)} |", "|---|" + "---|" * len(names)]
    for papers, each in sorted(sizes.items(), key=lambda item: int(item[0])):
        for title, stages in (("all new", each["stages"]), ("ten new", each["stages_of_ten_new"])):
            cells = " | ".join(str(stages.get(name, "")) for name in names)
            lines.append(f"| {int(papers):,} papers, {title} | {cells} |")
    return lines


def _floors(sizes: dict[str, Any]) -> list[str]:
    return [
        "What nothing that does this work can fall below, in seconds of one processor:",
        "",
        "| papers | reading the files, NFC | DuckDB reading the claims on indicators |",
        "|---|---|---|",
        *(
            f"| {int(papers):,} | {each['floor']['read_and_nfc']} | {each['floor']['scan']} |"
            for papers, each in sorted(sizes.items(), key=lambda item: int(item[0]))
        ),
    ]


def _compared(compared: dict[str, Any]) -> list[str]:
    killed = compared["killed"]
    lines = [f"With {compared['papers']:,} papers:", ""]
    for title, found in (("`--jobs`", compared["processes"]), ("workers of a cluster", compared["cluster"])):
        one, two = found["1"]["seconds"], found["2"]["seconds"]
        lines.append(f"* {title}: 1 takes {one} s, 2 take {two} s: {one / two:.2f} times.")
    same = "the same, byte for byte" if killed["same_bytes"] else "NOT THE SAME"
    return [
        *lines,
        f"* Killed (SIGKILL) after {killed['after_seconds']} s and run again: {killed['again']['seconds']} s more; the "
        f"packages are {same}.",
    ]
