"""Measures a trained network on the items that were held out, as a quick check; `saydone evaluate` has the last word.

usage: measure.py DATA MODEL.pt [seed]

For each condition: how many words of people, of a dozen active ones, are named right or as another one at thresholds at which
talk and other words of people give so many false commands an hour.
"""

import sys

import numpy as np
import torch

import frontend
from examples import EARLIEST, Examples
from network import Network

ACTIVE = "yes no stop one two three six seven zero repeat start help".split()
SMOOTH = 3


@torch.no_grad()
def posteriors(network, power):
    logits, _, _ = network(frontend.features_of(torch.from_numpy(power))[None])
    return torch.softmax(logits[0], 0).T.numpy()


def smoothed(values):
    padded = np.concatenate([np.zeros((SMOOTH - 1, values.shape[1]), np.float32), values])
    return sum(padded[i : i + len(values)] for i in range(SMOOTH)) / SMOOTH


def main():
    data, model = sys.argv[1:3]
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    torch.set_num_threads(1)
    saved = torch.load(model)
    phrases = ["", *saved["phrases"]]
    network = Network(len(phrases))
    network.load_state_dict(saved["network"])
    network.eval()
    active = [phrases.index(word) for word in ACTIVE]
    examples = Examples(data, seed, held=True)
    random = np.random.default_rng(seed)
    hiss = 60 * 1990

    def heard(one, ratio):
        power = examples.power(one, 0, one["rows"])
        power = np.concatenate([np.zeros((80, frontend.BANDS), np.float32), power])
        first = random.integers(hiss - len(power))
        noise = np.exp(examples.noise[first : first + len(power)].astype(np.float32))
        power = (power + noise * 10 ** (-ratio / 10)) * 10 ** (-25 / 10)
        return smoothed(posteriors(network, power))

    false = []
    hours = 0
    for one in examples.others[True] + examples.talk[True]:
        if one["kind"] != "unclear" and one["label"] not in ACTIVE:
            values = heard(one, 40)[:, active]
            hours += one["rows"] / 360000
            # One false command a second at most.
            false += [values[at : at + 50].max() for at in range(40, len(values), 50)]
    false = np.sort(np.array(false))[::-1]
    thresholds = {rate: false[int(rate * hours)] for rate in (60, 20, 5)}
    print(f"{hours:.2f} hours of other words and talk; thresholds", {k: round(float(v), 3) for k, v in thresholds.items()})
    for name, ratio in (("quiet", 40), ("hiss 10 dB", 10), ("hiss 5 dB", 5)):
        said = [one for number in active for one in examples.words.get(number, {True: []})[True]]
        results = []
        for one in said:
            values = heard(one, ratio)
            end = 40 + one["word"][1] // 2
            inside = values[end + 2 * EARLIEST : end + 10][:, active].max(0)
            best = int(inside.argmax())
            results.append((active[best] == one["class"], inside[best]))
        right = np.array([r[0] for r in results])
        sure = np.array([r[1] for r in results])
        line = f"{name:11s} {len(said)} words, forced {100 * right.mean():.1f}"
        for rate, threshold in thresholds.items():
            fires = sure >= threshold
            line += f" | {rate}/h {100 * (right & fires).mean():.1f} / {100 * (~right & fires).mean():.1f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
