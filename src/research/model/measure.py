"""Measures trained networks side by side on what was held out, as a quick check; `saydone evaluate` has the last word.

usage: measure.py DATA MODEL... [--seed 1] [--most 400]

A MODEL is a file of train.py or of weights as export.py writes it. For each condition: how many words of people, of a dozen
active ones, are named right or as another one at thresholds at which talk and other words of people give so many false commands
an hour; the conditions include noises of kinds that were kept apart. Then the same words' false commands an hour in such noises
alone, and how often the best guess is right, of all phrases that the network has, for phrases said by people and by synthetic
voices that were kept apart.

--most  of the synthetic phrases, no more than these of either group
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import frontend
from examples import EARLIEST, Examples
from export import read_network

ACTIVE = "yes no stop one two three six seven zero repeat start help".split()
SMOOTH = 3
RATES = (60, 20, 5)


@torch.no_grad()
def posteriors(network, power):
    logits, _, _ = network(frontend.features_of(torch.from_numpy(power))[None])
    return torch.softmax(logits[0], 0).T.numpy()


def smoothed(values):
    padded = np.concatenate([np.zeros((SMOOTH - 1, values.shape[1]), np.float32), values])
    return sum(padded[i : i + len(values)] for i in range(SMOOTH)) / SMOOTH


class Rooms:
    """The held-out items in noises of kinds that were kept apart."""

    def __init__(self, folder, seed):
        self.examples = Examples(folder, seed, held=True)
        self.seed = seed
        self.noise = np.load(Path(folder) / "held.npy")
        places = json.loads((Path(folder) / "held.json").read_text())
        self.places = {name.split(" - ")[-1]: place for name, place in places.items()}
        self.places["hiss"] = None

    def heard(self, network, one, kind, ratio, random):
        """Posteriors of an item, 0.8 s of noise before it."""
        power = self.examples.power(one, 0, one["rows"])
        power = np.concatenate([np.zeros((80, frontend.BANDS), np.float32), power])
        noise, begin, count = self.examples.noise, 0, 60 * 1990
        if self.places[kind]:
            noise, (begin, count) = self.noise, self.places[kind]
        rows = (begin + (random.integers(count) + np.arange(len(power))) % count).astype(int)
        power = (power + np.exp(noise[rows].astype(np.float32)) * 10 ** (-ratio / 10)) * 10 ** (-25 / 10)
        return smoothed(posteriors(network, power))


def measure(rooms, network, phrases, most):
    """Lines of results by their names."""
    random = np.random.default_rng(rooms.seed)
    examples = rooms.examples
    active = [phrases.index(word) for word in ACTIVE]
    numbers = {phrase: number for number, phrase in enumerate(phrases)}
    results = {}
    false, hours = [], 0
    for one in examples.others[True] + examples.talk[True]:
        if one["kind"] != "unclear" and one["label"] not in ACTIVE:
            values = rooms.heard(network, one, "hiss", 40, random)[:, active]
            hours += one["rows"] / 360000
            # One false command a second at most.
            false += [values[at : at + 50].max() for at in range(40, len(values), 50)]
    false = np.sort(np.array(false))[::-1]
    thresholds = {rate: false[int(rate * hours)] for rate in RATES}
    results["thresholds"] = f"{hours:.2f} h " + " ".join(f"{value:.3f}" for value in thresholds.values())

    def guess(one, kind, ratio, among):
        values = rooms.heard(network, one, kind, ratio, random)
        end = 40 + one["word"][1] // 2
        inside = values[max(0, end + 2 * EARLIEST) : end + 10][:, among].max(0)
        best = int(inside.argmax())
        return phrases[among[best]] == one["label"], inside[best]

    said = [one for words in examples.words.values() for one in words[True] if one["label"] in ACTIVE]
    conditions = [("hiss", 40), ("hiss", 10), ("hiss", 5)]
    conditions += [(kind, ratio) for kind in rooms.places if kind not in ("hiss", "knock") for ratio in (10, 0)]
    for kind, ratio in conditions:
        right, sure = np.array([guess(one, kind, ratio, active) for one in said]).T
        right = right.astype(bool)
        line = f"{100 * right.mean():5.1f}"
        for rate, threshold in thresholds.items():
            fires = sure >= threshold
            line += f" | {100 * (right & fires).mean():4.1f} /{100 * (~right & fires).mean():4.1f}"
        results["quiet" if ratio == 40 else f"{kind} {ratio} dB"] = line
    alone = {}
    for one in examples.alone[True]:
        values = rooms.heard(network, one, "hiss", 40, random)[:, active]
        alone.setdefault(one["label"].split(" - ")[-1], []).append([values[at : at + 50].max() for at in range(40, len(values), 50)])
    for label, parts in alone.items():
        values = np.concatenate(parts)
        counts = [(values >= threshold).sum() / len(values) * 3600 for threshold in thresholds.values()]
        results[f"false in {label}"] = f"{len(values):4d} s " + " ".join(f"{count:5.0f}" for count in counts)
    for name, real in (("people", True), ("voices", False)):
        groups = {"first 57": [], "others": []}
        for number, words in examples.words.items():
            groups["first 57" if number <= 57 else "others"] += words[real]
        for group, among in groups.items():
            drawn = np.random.default_rng(1).permutation(np.array(among, dtype=object))[:most]
            drawn = [one for one in drawn if one["label"] in numbers]
            for kind, ratio in (("hiss", 40), ("hiss", 10), ("clatter", 5)):
                if drawn:
                    every = list(range(1, len(phrases)))
                    right = np.mean([guess(one, kind, ratio, every)[0] for one in drawn])
                    results[f"{name}, {group}, {kind} {ratio}"] = f"{len(drawn)} of all phrases: {100 * right:.1f}"
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("models", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=400)
    options = parser.parse_args()
    torch.set_num_threads(1)
    rooms = Rooms(options.data, options.seed)
    tables = []
    for model in options.models:
        network, phrases = read_network(model)
        tables.append(measure(rooms, network, ["", *phrases], options.most))
    rates = ", ".join(map(str, RATES))
    print(f"right of a dozen | right / wrong at {rates} false commands an hour:", *options.models, sep="  ")
    names = dict.fromkeys(name for table in tables for name in table)
    for name in names:
        print(f"{name:32s}", "   ||   ".join(f"{table.get(name, ''):38s}" for table in tables), flush=True)


if __name__ == "__main__":
    main()
