"""Draws what the network is trained on: words, other words, talk and noise, at all levels and in noise."""

import json
from pathlib import Path

import numpy as np
import torch

import frontend

FRAMES = 224
STEPS = FRAMES // 2
NONE, IGNORED = 0, -100
# Steps around the end of a word at which the network is to name it: from 40 ms before to 180 ms after.
EARLIEST, LATEST, FADED = -2, 9, 14
# Steps before the end of a phrase of several words in which it may already be known.
UNFINISHED = 12
# Fewer items of people than this are not shown as often, lest they be learned by heart.
FEW = 60
WARPS = np.linspace(-0.12, 0.12, 9)
# How often what is drawn of other words and talk is a moment at which the network was wrong, once these are known.
TRAPS = 0.4


def warp(factor):
    """A matrix that shifts bands as a longer or shorter vocal tract does."""
    bands = np.arange(frontend.BANDS)
    place = np.clip(bands * (1 + factor), 0, frontend.BANDS - 1)
    low = np.floor(place).astype(int)
    high = np.minimum(low + 1, frontend.BANDS - 1)
    matrix = np.zeros((frontend.BANDS, frontend.BANDS), np.float32)
    matrix[low, bands] += 1 - (place - low)
    matrix[high, bands] += place - low
    return matrix


class Examples:
    """The tables of prepare.py, and batches drawn from them.

    held: None for all speakers, False for those to train on, True for those kept apart.
    without: phrases of which no recording of a person is used.
    """

    def __init__(self, folder, seed, held=None, without=()):
        folder = Path(folder)
        self.random = np.random.default_rng(seed)
        self.rows = np.load(folder / "features.npy", mmap_mode=None)
        self.taught = np.load(folder / "teacher.npy")
        self.noise = np.load(folder / "noise.npy")
        items = json.loads((folder / "items.json").read_text())
        self.items = [
            i for i in items if (held is None or i["held"] == held) and not (i["real"] and i["class"] and i["label"] in without)
        ]
        sample = self.taught[:: max(1, len(self.taught) // 100000)].astype(np.float32)
        self.mean, self.deviation = sample.mean(0), sample.std(0) + 1e-3
        self.words = {}
        self.others = {True: [], False: []}
        self.talk = {True: [], False: []}
        self.alone = {True: [], False: []}
        for one in self.items:
            if one["kind"] == "word":
                self.words.setdefault(one["class"], {True: [], False: []})[one["real"]].append(one)
            elif one["kind"] == "other":
                self.others[one["real"]].append(one)
            elif one["kind"] == "noise":
                self.alone[one["real"]].append(one)
            else:
                self.talk[one["real"]].append(one)
        self.classes = sorted(self.words)
        # Phrases of many people are drawn twice as often: from them it learns how people speak.
        self.drawn = self.classes + [number for number in self.classes if len(self.words[number][True]) >= FEW]
        self.traps = {"other": [], "talk": [], "noise": []}
        self.warps = np.stack([warp(factor) for factor in WARPS])

    def one_of(self, among):
        return among[self.random.integers(len(among))]

    def either(self, both, real):
        """One item, of a person with this probability where there is a choice; less often where there are few of them."""
        likely = real * min(1, len(both[True]) / FEW) if both[False] else 1
        person = bool(both[True]) and self.random.random() < likely
        return self.one_of(both[person])

    def between(self, low, high):
        return float(self.random.uniform(low, high))

    def power(self, one, first, count):
        rows = self.rows[one["row"] + first : one["row"] + min(one["rows"], first + count)]
        return np.exp(rows.astype(np.float32)) - 1e-6

    def noises(self, count):
        first = self.random.integers(len(self.noise) - count)
        return np.exp(self.noise[first : first + count].astype(np.float32))

    def find_traps(self, heard, surely=0.1, most=3000):
        """Notes the seconds of talk, of other words and of noise in which phrases are heard that nobody said.

        heard: from band powers (rows, bands) to the probability of any phrase, one for each step.
        most: no more items than these are heard, drawn at random.
        """
        numbers = [number for number, one in enumerate(self.items) if one["kind"] in self.traps]
        for number in self.random.permutation(numbers)[:most].tolist():
            one = self.items[number]
            power = self.power(one, 0, one["rows"])
            power += self.noises(len(power)) * 1e-4
            sure = heard(power * 10**-2.5)
            for first in range(0, len(sure), 50):
                at = first + int(sure[first : first + 50].argmax())
                if sure[at] > surely:
                    self.traps[one["kind"]].append((number, 2 * at, float(sure[at])))
        return self.set_traps(self.traps)

    def set_traps(self, traps):
        """Takes what find_traps noted."""
        self.traps = traps
        self.chances = {kind: np.cumsum([trap[2] for trap in found]) for kind, found in self.traps.items()}
        return {kind: len(found) for kind, found in self.traps.items()}

    def trap(self, kind):
        """An item and a row of it where the network was wrong, the surer the more often."""
        chances = self.chances[kind]
        number, row, _ = self.traps[kind][int(np.searchsorted(chances, self.random.random() * chances[-1]))]
        return self.items[number], row

    def example(self, words=0.45, others=0.15, talk=0.29, alone=0.07):
        """Band powers (FRAMES, BANDS), labels (STEPS), lessons (STEPS, 96) and where these are, the kind, whether a person."""
        power = np.zeros((FRAMES, frontend.BANDS), np.float32)
        labels = np.full(STEPS, NONE)
        lessons = np.zeros((STEPS, 96), np.float32)
        where = np.zeros(STEPS, bool)
        drawn = self.random.random()
        domain = -1
        if drawn < words + others + talk + alone:
            wrong = None
            kind = "other" if drawn < words + others else "talk" if drawn < words + others + talk else "noise"
            if drawn >= words and self.traps[kind] and self.random.random() < TRAPS:
                one, wrong = self.trap(kind)
            elif drawn < words:
                one = self.either(self.words[self.one_of(self.drawn)], 0.6)
            elif drawn < words + others:
                one = self.either(self.others, 0.6)
            elif kind == "talk":
                one = self.either(self.talk, 0.85)
            else:
                one = self.either(self.alone, 1)
            domain = int(one["real"])
            spare = one["rows"] - FRAMES
            first = 2 * self.random.integers(spare // 2 + 1) if spare > 1 else 0
            at = 2 * self.random.integers(-spare // 2 + 1) if spare < -1 else 0
            if one["kind"] == "word" and spare > 1:
                first = max(0, min(spare // 2 * 2, one["word"][1] // 2 * 2 - 200))
            if wrong is not None and spare > 1:
                first = min(max(0, wrong - self.random.integers(100, FRAMES - 20)), spare) // 2 * 2
            part = self.power(one, first, FRAMES - at)
            power[at : at + len(part)] = part
            rows = np.arange(one["lessons"]) * 8 + 75 - first + at
            steps = (rows - 1) // 2
            inside = (rows >= at) & (rows < FRAMES)
            lessons[steps[inside]] = (
                self.taught[one["taught"] : one["taught"] + one["lessons"]][inside].astype(np.float32) - self.mean
            ) / self.deviation
            where[steps[inside]] = True
            if one["kind"] == "unclear":
                labels[:] = IGNORED
            if one["kind"] == "word":
                start, end = (one["word"][0] - first + at) // 2, (one["word"][1] - first + at) // 2
                labels[max(0, start) : max(0, end + FADED)] = IGNORED
                if " " in one["label"]:
                    # No phrase has ended while a longer one goes on.
                    labels[max(0, start) : max(0, end - UNFINISHED)] = NONE
                labels[max(0, end + EARLIEST) : max(0, end + LATEST + 1)] = one["class"]
                if self.random.random() < 0.2 and start > 20:
                    # Somebody talked until a moment ago.
                    gap = int(self.between(10, 40))
                    count = 2 * start - gap
                    if count > 20:
                        other = self.either(self.talk, 0.85)
                        begin = self.random.integers(max(1, other["rows"] - count))
                        part = self.power(other, begin, count)
                        power[: len(part)] += part * 10 ** self.between(-2, 0.6)
                if self.random.random() < 0.16:
                    # Somebody else talks all the while.
                    other = self.either(self.talk, 0.85)
                    part = self.power(other, self.random.integers(max(1, other["rows"] - FRAMES)), FRAMES)
                    power[: len(part)] += part * 10 ** -self.between(0, 2)
        if domain < 0 or self.random.random() < 0.9:
            sound = self.noises(FRAMES)
            drawn = self.random.random()
            ratio = self.between(25, 60) if drawn < 0.3 else self.between(0, 30) if drawn < 0.88 else self.between(-5, 5)
            power += sound * (10 ** (-ratio / 10))
        power *= 10 ** (self.between(-48, -10) / 10)
        return power, labels, lessons, where, domain

    def batch(self, size):
        parts = [self.example() for _ in range(size)]
        power = torch.from_numpy(np.stack([part[0] for part in parts]))
        chosen = torch.from_numpy(self.warps[self.random.integers(len(self.warps), size=size)])
        values = frontend.features_of(torch.bmm(power, chosen))
        for number in range(size):
            if self.random.random() < 0.3:
                first, count = self.random.integers(frontend.BANDS), self.random.integers(1, 7)
                values[number, :, first : first + count] = values[number, :, first : first + count].mean()
        return (
            values,
            torch.from_numpy(np.stack([part[1] for part in parts])),
            torch.from_numpy(np.stack([part[2] for part in parts])),
            torch.from_numpy(np.stack([part[3] for part in parts])),
            torch.tensor([part[4] for part in parts]),
        )
