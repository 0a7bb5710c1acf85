# SPDX-License-Identifier: MIT
"""Turns samples into medians and ratios, and prints them as tables."""

from statistics import median


def summarize(chosen, adapters, samples):
    """Returns the result of each scenario, ready for JSON."""
    results = []
    for scenario in chosen:
        peers = {
            adapter.name
            for adapter in adapters
            if adapter.kind == "peer" and (adapter.hashes_passwords or not scenario.login)
        }
        by_server = {}
        for name, taken in samples[scenario.name].items():
            by_server[name] = _summarize_samples(taken)
        _add_ratios(by_server, peers, "value", "ratio", scenario.better)
        _add_ratios(by_server, peers, "cpu", "cpu_ratio", "lower")
        plain = [adapter.name for adapter in adapters if not adapter.hashes_passwords]
        results.append(
            {
                "name": scenario.name,
                "title": scenario.title,
                "unit": scenario.unit,
                "better": scenario.better,
                "cost_unit": scenario.cost_unit,
                "no_yardstick": plain if scenario.login else [],
                "servers": by_server,
            }
        )
    return results


def _summarize_samples(taken):
    good = [sample for sample in taken if "error" not in sample]
    summary = {"samples": taken, "errors": len(taken) - len(good)}
    if good:
        summary["median"] = {key: median(sample[key] for sample in good) for key in good[0]}
        values = [sample["value"] for sample in good]
        summary["min"], summary["max"] = min(values), max(values)
    else:
        summary["first_error"] = next((sample["error"] for sample in taken), "not run")
    return summary


def _add_ratios(by_server, peers, key, name, better):
    """Adds how many times as good each server is as the best peer: above 1 is better."""
    medians = {
        server: summary["median"][key]
        for server, summary in by_server.items()
        if summary.get("median", {}).get(key)
    }
    of_peers = [value for server, value in medians.items() if server in peers]
    if not of_peers:
        return
    best = max(of_peers) if better == "higher" else min(of_peers)
    for server, value in medians.items():
        by_server[server][name] = value / best if better == "higher" else best / value


def as_markdown(results):
    machine = results["machine"]
    foreign = [
        sample["foreign_cpu"]
        for scenario in results["scenarios"]
        for summary in scenario["servers"].values()
        for sample in summary["samples"]
        if "foreign_cpu" in sample
    ]
    noise = f"{100 * median(foreign):.0f} %" if foreign else "an unknown share"
    parts = [
        f"{machine['cores']} cores of {machine['processor']}, Linux {machine['kernel']}, "
        f"{results['minutes']:.1f} minutes; other programs used {noise} of the machine (median). "
        f"Loopback, congestion control {results['congestion_control']}"
        f"{'' if results['one_scheduling_group'] else ', autogrouping as the system has it'}. "
        "Ratios compare with the best peer; above 1 is better."
    ]
    versions = [f"{name} {entry['version']}".strip() for name, entry in results["servers"].items()]
    parts.append("Servers: " + ", ".join(versions) + ".")
    parts.append(_overview(results, "value", "ratio"))
    parts.append("CPU of the server's processes (user and system):")
    parts.append(_overview(results, "cpu", "cpu_ratio"))
    parts.extend(_details(scenario) for scenario in results["scenarios"])
    return "\n\n".join(parts)


def _overview(results, key, ratio):
    names = list(results["servers"])
    rows = [["scenario", "unit", *names]]
    for scenario in results["scenarios"]:
        unit = scenario["unit"] if key == "value" else scenario["cost_unit"]
        cells = []
        for name in names:
            summary = scenario["servers"].get(name, {})
            value = summary.get("median", {}).get(key)
            if value is None:
                cells.append("-")
            elif ratio in summary:
                cells.append(f"{_short(value)} ({summary[ratio]:.2f})")
            else:
                cells.append(_short(value))
        if unit:
            rows.append([scenario["name"], unit, *cells])
    return _table(rows)


def _details(scenario):
    columns = []
    for summary in scenario["servers"].values():
        columns += [key for key in summary.get("median", {}) if key not in columns]
    extra = [key for key in columns if key != "value"]
    headings = [f"cpu {scenario['cost_unit']}" if key == "cpu" else key for key in extra]
    rows = [["server", "median", "min", "max", "ratio", *headings]]
    notes = []
    if scenario["no_yardstick"]:
        notes.append(f"Not in the ratio, because they hash no passwords: {', '.join(scenario['no_yardstick'])}")
    for name, summary in scenario["servers"].items():
        if "median" in summary:
            medians = summary["median"]
            figures = [medians["value"], summary["min"], summary["max"]]
            ratio = f"{summary['ratio']:.2f}" if "ratio" in summary else "-"
            others = [_short(medians[key]) if key in medians else "-" for key in extra]
            rows.append([name, *map(_short, figures), ratio, *others])
        if summary["errors"]:
            error = summary.get("first_error") or next(
                sample["error"] for sample in summary["samples"] if "error" in sample
            )
            notes.append(f"{name}: {summary['errors']} of {len(summary['samples'])} failed: {error}")
    title = f"**{scenario['name']}**: {scenario['title']}, {scenario['unit']} ({scenario['better']} is better)"
    return "\n\n".join([title, _table(rows), *notes])


def _short(value):
    if value == 0 or abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.3g}"


def _table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
