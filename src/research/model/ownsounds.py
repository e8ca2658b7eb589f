"""Sounds that people make instead of a word, synthesized: hums and vowels, hisses, clicks, whistles, grunts.

The player lets its user teach any sound for a command; the embedding must tell one from another, and from words. make(kind, random)
gives one such sound at 16 kHz, a little different each time, as by the same mouth; KINDS are those that are to be told apart.
"""

import numpy as np
from scipy.signal import lfilter

import frontend
from noises import band, between, level, throat

RATE = frontend.RATE

MOUTHS = {
    "mm": (250, 1000, 2200),
    "nn": (260, 1500, 2500),
    "oo": (310, 800, 2300),
    "ah": (750, 1200, 2500),
    "ee": (280, 2250, 2900),
    "uh": (550, 1350, 2500),
}
# How the pitch goes, in octaves from beginning to end.
CONTOURS = {"flat": 0.0, "rising": 0.5, "falling": -0.5}
HISSES = {"ss": (4500, 7500), "sh": (2000, 5000), "hh": (500, 2500), "blow": (60, 600), "ff": (80, 7500)}
CLICKS = {"tick": 2600, "tock": 1300, "pop": 350, "kiss": 0}
KINDS = (
    [("voice", mouth, pitch, contour) for mouth in MOUTHS for pitch in (105, 165, 260) for contour in CONTOURS]
    + [("hiss", mouth, times) for mouth in HISSES for times in (1, 2)]
    + [("click", mouth, times) for mouth in CLICKS for times in (1, 2, 3)]
    + [("whistle", hertz, contour) for hertz in (1000, 1600, 2400) for contour in CONTOURS]
    + [("throat",)]
)


def shaped(random, samples):
    """With a soft beginning and end."""
    count = len(samples)
    edge = int(count * between(random, 0.08, 0.25))
    envelope = np.ones(count)
    envelope[:edge] = np.linspace(0, 1, edge)
    envelope[-edge:] *= np.linspace(1, 0, edge)
    return samples * envelope


def resonance(samples, hertz, width):
    radius = np.exp(-np.pi * width / RATE)
    return lfilter([1 - radius], [1, -2 * radius * np.cos(2 * np.pi * hertz / RATE), radius**2], samples)


def gliding(random, hertz, contour, count):
    """The phase of a tone, in turns."""
    octaves = CONTOURS[contour] * between(random, 0.7, 1.3) * np.linspace(0, 1, count)
    waver = 0.01 * np.sin(2 * np.pi * between(random, 3, 7) * np.arange(count) / RATE)
    return np.cumsum(hertz * 2 ** (octaves + waver) / RATE)


def voiced(random, mouth, pitch, contour):
    count = int(RATE * between(random, 0.3, 0.7))
    phase = gliding(random, pitch * between(random, 0.93, 1.07), contour, count)
    pulses = np.diff(np.floor(phase), prepend=0) + 0.02 * random.standard_normal(count)
    samples = lfilter([1], [1, -0.96], pulses)
    tract = between(random, 0.95, 1.05)
    for number, formant in enumerate(MOUTHS[mouth]):
        samples = resonance(samples, formant * tract, 60 + 50 * number)
    return shaped(random, lfilter([1, -0.9], [1], samples))


def breathed(random, mouth, times):
    low, high = HISSES[mouth]
    part = between(random, 0.25, 0.6) if times == 1 else between(random, 0.12, 0.22)
    gap = np.zeros(int(RATE * between(random, 0.08, 0.15)))
    parts = []
    for _ in range(times):
        samples = random.standard_normal(int(RATE * part))
        parts += [shaped(random, band(random, samples, low * between(random, 0.9, 1.1), high)), gap]
    return np.concatenate(parts[:-1])


def clicked(random, mouth, times):
    between_clicks = between(random, 0.14, 0.24)
    samples = np.zeros(int(RATE * (0.1 + between_clicks * (times - 1))))
    for number in range(times):
        count = int(RATE * between(random, 0.03, 0.07))
        decay = np.exp(-np.arange(count) / (0.012 * RATE))
        if mouth == "kiss":
            click = band(random, random.standard_normal(count), 1500, 5000) * decay
        else:
            hertz = CLICKS[mouth] * between(random, 0.94, 1.06)
            click = np.sin(2 * np.pi * hertz * np.arange(count) / RATE) * decay + 0.1 * random.standard_normal(count) * decay
        at = int(RATE * between_clicks * number)
        samples[at : at + count] += click[: len(samples) - at]
    return samples


def whistled(random, hertz, contour):
    phase = gliding(random, hertz * between(random, 0.95, 1.05), contour, int(RATE * between(random, 0.3, 0.6)))
    return shaped(random, np.sin(2 * np.pi * phase) + 0.05 * random.standard_normal(len(phase)))


def make(kind, random):
    """A sound of a kind, with a mean power of 1."""
    makers = {"voice": voiced, "hiss": breathed, "click": clicked, "whistle": whistled, "throat": throat}
    samples = np.asarray(makers[kind[0]](random, *kind[1:]), dtype=np.float64)[: int(0.9 * RATE)]
    return (samples / level(samples)).astype(np.float32)
