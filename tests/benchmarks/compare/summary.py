#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints the table of docs/performance.md: one server next to the best peer, with medians and spread
over the JSON files of several runs of compare.py."""

import argparse
import json
from pathlib import Path
from statistics import median


def spread(values, digits=2):
    if not values:
        return "-"
    middle, low, high = (f"{value:.{digits}f}" for value in (median(values), min(values), max(values)))
    return middle if low == high else f"{middle} ({low}-{high})"


def short(value):
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def measured(run, scenario, server):
    """Returns a run's result for a server in a scenario, or None."""
    for entry in run["scenarios"]:
        if entry["name"] == scenario and "median" in entry["servers"].get(server, {}):
            return entry["servers"][server]
    return None


def best_peer(run, scenario):
    """Returns name and value of the best peer, or None if there is no peer."""
    entry = next(entry for entry in run["scenarios"] if entry["name"] == scenario)
    values = [
        (result["median"]["value"], name)
        for name, result in entry["servers"].items()
        if run["servers"][name]["kind"] == "peer"
        and "median" in result
        and name not in entry["no_yardstick"]
    ]
    if not values:
        return None
    return (max if entry["better"] == "higher" else min)(values)


def row(runs, scenario, server):
    """Returns the cells of one row."""
    found = [result for run in runs if (result := measured(run, scenario["name"], server))]
    if not found:
        return None
    ratios = [result["ratio"] for result in found if "ratio" in result]
    costs = [result["cpu_ratio"] for result in found if "cpu_ratio" in result]
    limits = [
        result["ratio"]
        for run in runs
        if "ratio" in (result := measured(run, scenario["name"], "limit") or {})
    ]
    peers = [peer for run in runs if (peer := best_peer(run, scenario["name"]))]
    names = [name for _, name in peers]
    best = "-"
    if peers:
        best = f"{short(median(value for value, _ in peers))} {max(names, key=names.count)}"
    ours = short(median(result["median"]["value"] for result in found))
    return [scenario["name"], scenario["unit"], ours, best, spread(ratios), spread(costs), spread(limits)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default="qftp", help="the server (qftp)")
    parser.add_argument("run", nargs="+", type=Path, help="a file that compare.py --json wrote")
    options = parser.parse_args()
    runs = [json.loads(path.read_text()) for path in options.run]
    print("| scenario | unit | ours | best peer | ratio | CPU ratio | limit |")
    print("|---|---|---|---|---|---|---|")
    for scenario in runs[0]["scenarios"]:
        if cells := row(runs, scenario, options.server):
            print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
