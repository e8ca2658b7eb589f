"""Synthesized noises of a house: made from a seed, none of them recorded.

usage: noises.py FOLDER [seed]

Writes two pieces of each kind, 10 s long, to be listened to. make(kind, random, count, given) gives so many samples of a kind at
16 kHz and a mean power of 1; `given` are recordings to be mixed: talk for "babble", coughs for "cough".
"""

import sys
import wave
from pathlib import Path

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft
from scipy.signal import butter, fftconvolve, lfilter, sosfilt

import frontend

RATE = frontend.RATE


def level(samples):
    return np.sqrt((samples**2).mean()) + 1e-9


def between(random, low, high):
    return float(random.uniform(low, high))


def spread(random, low, high):
    """A number between two, as often in each octave."""
    return float(low * (high / low) ** random.random())


def hiss(random, count, slope):
    """Noise whose power falls with frequency; mean power 1."""
    size = next_fast_len(count)
    spectrum = rfft(random.standard_normal(size))
    bins = np.arange(len(spectrum), dtype=float)
    bins[0] = 1
    noise = irfft(spectrum / bins ** (slope / 2), size)[:count]
    return (noise / noise.std()).astype(np.float32)


def room(random):
    """An impulse response: the direct sound, then noise that dies away."""
    seconds = between(random, 0.15, 0.8)
    count = int(RATE * min(seconds * 1.1, 0.8))
    time = np.arange(count) / RATE
    tail = random.standard_normal(count) * np.exp(-6.9 * time / seconds) * (time > between(random, 0.002, 0.02))
    tail = lfilter([1], [1, -between(random, 0, 0.6)], tail)
    tail *= 10 ** (-between(random, -6, 14) / 20) / np.sqrt((tail**2).sum() + 1e-9)
    tail[0] = 1
    return (tail / np.sqrt((tail**2).sum())).astype(np.float32)


def in_room(random, samples):
    return fftconvolve(samples, room(random))[: len(samples)]


def band(random, samples, low, high, order=2):
    return sosfilt(butter(order, [low, min(high, 7900)], "bandpass", fs=RATE, output="sos"), samples)


def wander(random, count, pace):
    """A slow random curve with a deviation of 1 that changes about so many times a second."""
    points = max(4, int(count / RATE * pace) + 3)
    return np.interp(np.linspace(0, points - 1, count), np.arange(points), random.standard_normal(points))


def equalized(random, samples):
    """The same through a random smooth filter of up to 12 dB, as of a microphone, a wall or a door."""
    gains = 10 ** (np.interp(np.linspace(0, 7, 129), np.arange(8), random.normal(0, 4, 8).clip(-12, 12)) / 20)
    taps = np.roll(np.fft.irfft(gains), 128) * np.hanning(256)
    return fftconvolve(samples, taps, "same")


def moved(random, samples):
    """The same coming nearer and going away."""
    return samples * 10 ** (wander(random, len(samples), between(random, 0.1, 1)) * between(random, 1, 5) / 20)


def put(target, at, part):
    part = part[: max(0, len(target) - at)]
    target[at : at + len(part)] += part


def times(random, count, rate):
    """When something happens that happens so often a second."""
    return np.sort(random.integers(0, count, random.poisson(rate * count / RATE) + 1))


def ring(random, low, high, decay, modes):
    """A struck thing: modes that die away, the higher ones the sooner."""
    time = np.arange(int(min(1.2, decay * 4) * RATE)) / RATE
    result = np.zeros(len(time))
    for _ in range(modes):
        pitch = spread(random, low, high)
        fall = decay * (low / pitch) ** 0.5 * between(random, 0.4, 1.2)
        result += random.normal() * np.sin(2 * np.pi * pitch * time + random.random() * 6.3) * np.exp(-time / fall)
    strike = random.standard_normal(max(2, int(spread(random, 2, 60))))
    return fftconvolve(result, strike)


THINGS = {
    # lowest and highest mode in Hz, seconds, modes
    "cutlery": (1800, 7500, 0.25, 9),
    "plate": (900, 6500, 0.12, 12),
    "glass": (1100, 7000, 0.5, 6),
    "pot": (250, 4000, 0.7, 14),
    "lid": (600, 6000, 0.9, 14),
    "wood": (150, 1800, 0.03, 8),
    "box": (90, 900, 0.05, 8),
}


def struck(random):
    low, high, decay, modes = THINGS[list(THINGS)[random.integers(len(THINGS))]]
    factor = between(random, 0.7, 1.4)
    return ring(random, low * factor, high * factor, decay * between(random, 0.5, 1.6), modes)


def clatter(random, count, given=()):
    """Dishes, cutlery, pots: things that hit each other, once or many times in a row."""
    result = np.zeros(count)
    things = [[struck(random) for _ in range(3)] for _ in range(random.integers(2, 7))]
    things = [[sound / np.abs(sound).max() for sound in thing] for thing in things]
    for at in times(random, count, spread(random, 0.3, 5)):
        thing = things[random.integers(len(things))]
        loud, gap = spread(random, 0.03, 1), between(random, 0.03, 0.2)
        for _ in range(1 if random.random() < 0.5 else random.integers(2, 14)):
            put(result, int(at), thing[random.integers(len(thing))] * loud * between(random, 0.3, 1))
            at += gap * RATE
            gap *= between(random, 0.7, 1.1)
            loud *= between(random, 0.6, 1.05)
    return in_room(random, result)


def knock(random, count, given=()):
    """A single blow or a few."""
    result = np.zeros(count)
    sound = struck(random)
    at, gap = between(random, 0, 0.2) * RATE, between(random, 0.12, 0.5)
    for _ in range(random.integers(1, 5)):
        put(result, int(at), sound * between(random, 0.5, 1))
        at += gap * RATE
    return in_room(random, result)


def water(random, count, given=()):
    """A tap, a basin, a shower: filtered noise that wavers, and drops."""
    noise = hiss(random, count, between(random, -0.5, 1.2))
    noise = band(random, noise, spread(random, 100, 900), spread(random, 2500, 7800), 1)
    noise *= np.exp(wander(random, count, spread(random, 0.5, 12)) * between(random, 0.05, 0.5))
    drops = np.zeros(count)
    for at in times(random, count, spread(random, 1, 120)):
        time = np.arange(int(between(random, 0.01, 0.06) * RATE)) / RATE
        pitch = spread(random, 350, 3500)
        rise = 1 + between(random, 0, 8) * time
        put(drops, at, np.sin(2 * np.pi * pitch * rise * time) * np.exp(-time * between(random, 60, 250)) * spread(random, 0.1, 1))
    share = random.random()
    return in_room(random, noise / level(noise) * share + drops / level(drops) * (1 - share))


def hum(random, count, given=()):
    """Mains, a fridge, a pump."""
    time = np.arange(count) / RATE
    pitch = random.choice([50, 60, 100, 120, spread(random, 40, 400)])
    result = np.zeros(count)
    fall = between(random, 0.3, 1.5)
    for number in range(1, 25):
        if pitch * number < 7500:
            result += random.normal() * number**-fall * np.sin(2 * np.pi * pitch * number * time + random.random() * 6.3)
    return result / level(result) + hiss(random, count, between(random, 0, 1.8)) * spread(random, 0.01, 1)


def fan(random, count, given=()):
    """A fan, an extractor hood, a vacuum cleaner, a mixer: noise, and a tone that wavers with the motor."""
    noise = equalized(random, hiss(random, count, between(random, 0, 1.6)))
    pitch = spread(random, 20, 700) * (1 + 0.02 * wander(random, count, between(random, 0.2, 3)))
    turned = np.cumsum(pitch) * 2 * np.pi / RATE
    tone = sum(np.sin(number * turned + random.random() * 6.3) * random.normal() / number for number in range(1, 12))
    noise *= 1 + between(random, 0, 0.6) * np.sin(turned)
    return noise / level(noise) + tone / level(tone) * spread(random, 0.03, 2)


def note(random, pitch, seconds, timbre):
    time = np.arange(int(seconds * RATE)) / RATE
    kind, bright, decay, rise = timbre
    attack = np.minimum(1, time / rise)
    if kind == "bell":
        partials = [(ratio, 1 / (1 + n)) for n, ratio in enumerate((1, 2.0, 2.76, 5.4, 8.9))]
    else:
        partials = [(number, number**-bright) for number in range(1, 20)]
    if kind == "fm":
        return np.sin(2 * np.pi * pitch * time + 3 * bright * np.exp(-time / decay) * np.sin(2 * np.pi * 2 * pitch * time)) * attack
    vibrato = 0.004 * np.sin(2 * np.pi * 5.5 * time) / 5.5 if kind == "bowed" else 0
    result = np.zeros(len(time))
    for ratio, loud in partials:
        if pitch * ratio < 7600:
            fade = np.exp(-time * ratio**0.5 / decay) if kind in ("bell", "plucked") else 1
            result += loud * np.sin(2 * np.pi * pitch * ratio * (time + vibrato)) * fade
    return result * attack * np.minimum(1, (seconds - time) / 0.03)


def music(random, count, given=()):
    """Chords, a tune, a bass and drums, all drawn at random, each by its own instrument."""
    result = np.zeros(count)
    beat = 60 / spread(random, 55, 170)
    scale = np.array([[0, 2, 4, 5, 7, 9, 11], [0, 2, 3, 5, 7, 8, 10], [0, 2, 4, 7, 9, 12, 14]][random.integers(3)])
    key = spread(random, 100, 200)

    def instrument():
        kind = ["plucked", "bell", "held", "bowed", "fm"][random.integers(5)]
        return kind, between(random, 0.6, 2.2), spread(random, 0.15, 1.5), spread(random, 0.003, 0.1)

    def pitch(degree, octave):
        return key * 2 ** (octave + (scale[degree % 7] + 12 * (degree // 7)) / 12)

    tune, chords, bass = instrument(), instrument(), instrument()
    loud = np.exp(random.normal(0, 0.7, 4)) * (random.random(4) < 0.75)
    if not loud.any():
        loud[0] = 1
    kick = np.sin(2 * np.pi * np.cumsum(np.linspace(140, 45, 2400)) / RATE) * np.exp(-np.arange(2400) / 700)
    snare = hiss(random, 2400, 0.3) * np.exp(-np.arange(2400) / 500)
    hat = np.diff(random.standard_normal(900)) * np.exp(-np.arange(899) / 150)
    degree, root, at = 7, 0, 0.0
    number = 0
    while at * RATE < count:
        place = int(at * RATE)
        if number % 4 == 0:
            root = int(random.integers(7))
            for step in (0, 2, 4):
                put(result, place, note(random, pitch(root + step, 0), beat * 4, chords) * loud[1] * 0.4)
        if number % 2 == 0:
            put(result, place, note(random, pitch(root, -1), beat * 2, bass) * loud[2] * 0.8)
        left = beat
        while left > 0.01:
            long = min(left, beat * random.choice([0.25, 0.5, 0.5, 1]))
            degree = int(np.clip(degree + random.integers(-3, 4), 0, 16))
            if random.random() < 0.85:
                put(result, int((at + beat - left) * RATE), note(random, pitch(degree, 1), max(0.08, long), tune) * loud[0])
            left -= long
        if loud[3]:
            put(result, place, (kick if number % 2 == 0 else snare) * loud[3] * 2)
            for half in (0, 0.5):
                put(result, place + int(half * beat * RATE), hat * loud[3] * 0.6)
        at += beat
        number += 1
    return in_room(random, result) if random.random() < 0.6 else result


def babble(random, count, given=()):
    """Many people who talk, or a few, near and far."""
    result = np.zeros(count)
    for _ in range(random.choice([1, 2, 2, 3, 4, 6, 10])):
        voice = given[random.integers(len(given))]
        voice = np.resize(np.roll(voice, random.integers(len(voice))), count) / level(voice)
        if random.random() < 0.7:
            voice = in_room(random, voice)
        result += voice * spread(random, 0.25, 1)
    return result


def throat(random):
    """A cough or a cleared throat: a burst, noise through a throat, and often a rough voice behind it."""
    seconds = between(random, 0.2, 0.6)
    count = int(seconds * RATE)
    time = np.arange(count) / RATE
    noise = random.standard_normal(count) * (np.exp(-time / 0.03) * 2 + np.exp(-time / between(random, 0.06, 0.25)))
    pulse = np.cumsum(spread(random, 70, 260) * (1 + 0.1 * wander(random, count, 60)))
    voice = (np.sin(2 * np.pi * pulse / RATE) > 0.9) * np.exp(-(((time - seconds * 0.6) / (seconds * 0.3)) ** 2))
    sound = noise + voice * between(random, 0, 6)
    shaped = sum(
        lfilter([1], [1, -2 * 0.97 * np.cos(2 * np.pi * pitch / RATE), 0.94], sound) * loud
        for pitch, loud in ((spread(random, 350, 900), 1), (spread(random, 1000, 1900), 0.7), (spread(random, 2200, 3800), 0.5))
    )
    shaped *= np.minimum(1, time / between(random, 0.003, 0.04)) * np.minimum(1, (seconds - time) / 0.03)
    return shaped / np.abs(shaped).max()


def cough(random, count, given=()):
    """Coughs in a row: recorded ones at other pitches and paces, and made ones."""
    result = np.zeros(count)
    at = 0.0
    while at < count:
        if len(given) and random.random() < 0.6:
            sound = given[random.integers(len(given))]
            factor = between(random, 0.7, 1.4)
            sound = np.interp(np.arange(int(len(sound) / factor)) * factor, np.arange(len(sound)), sound)
            sound = sound / np.abs(sound).max()
        else:
            sound = np.concatenate([throat(random) for _ in range(random.integers(1, 5))])
        put(result, int(at), sound * spread(random, 0.2, 1))
        at += len(sound) + spread(random, 0.1, 2) * RATE
    return in_room(random, result) if random.random() < 0.5 else result


def breath(random, count, given=()):
    """Breathing in and out, panting and sighs."""
    noise = hiss(random, count, between(random, 0, 1))
    noise = band(random, noise, spread(random, 250, 900), spread(random, 1800, 6000), 1)
    turns = np.cumsum(np.exp(wander(random, count, 0.5) * 0.3)) * spread(random, 0.25, 2) / RATE
    return noise * np.maximum(0, np.sin(2 * np.pi * turns) + 0.3 * np.sin(4 * np.pi * turns)) ** between(random, 1, 3)


def creak(random, count, given=()):
    """A chair, a bed, a hinge: pulses, faster and slower, through wood."""
    result = np.zeros(count)
    for at in times(random, count, 0.5):
        long = int(between(random, 0.2, 1.5) * RATE)
        pulse = np.cumsum(spread(random, 25, 250) * np.exp(wander(random, long, 4) * 0.4)) / RATE
        clicks = np.diff(np.floor(pulse), prepend=0) * np.abs(random.normal(1, 0.4, long)) * np.hanning(long)
        put(result, at, fftconvolve(clicks, ring(random, spread(random, 200, 900), 4500, 0.02, 9)))
    return in_room(random, result)


def clothes(random, count, given=()):
    """Cloth and paper that rub: noise in short strokes."""
    noise = np.diff(hiss(random, count + 1, between(random, -0.3, 0.8)))
    return noise * np.exp(wander(random, count, spread(random, 4, 40)) * 1.2 + wander(random, count, 1) * 1.5)


def steps(random, count, given=()):
    """Steps on a floor."""
    result = np.zeros(count)
    at, pace = 0.0, between(random, 0.35, 0.9)
    low = spread(random, 50, 200)
    while at < count:
        thump = ring(random, low, low * 12, 0.04, 7)
        put(result, int(at), thump / np.abs(thump).max() * between(random, 0.5, 1))
        rub = hiss(random, 2400, between(random, 0, 1)) * np.hanning(2400) * spread(random, 0.01, 0.4)
        put(result, int(at + between(random, 0, 0.1) * RATE), rub)
        at += pace * between(random, 0.85, 1.15) * RATE
    return in_room(random, result)


def door(random, count, given=()):
    """A latch, a creak, a thud."""
    result = np.zeros(count)
    for at in times(random, count, 0.25):
        put(result, at, ring(random, 900, 5000, 0.03, 8) * 0.2)
        put(result, at + int(0.15 * RATE), creak(random, RATE)[: RATE] * between(random, 0, 0.6))
        put(result, at + int(between(random, 0.5, 1.2) * RATE), ring(random, 45, 900, 0.08, 12))
    return in_room(random, result)


def mixed(random, count, given=()):
    """Two or three kinds at a time."""
    kinds = [kind for kind in KINDS if kind not in ("mixed", "babble", "cough")]
    parts = [KINDS[kinds[random.integers(len(kinds))]](random, count) for _ in range(random.integers(2, 4))]
    return sum(part / level(part) * spread(random, 0.2, 1) for part in parts)


KINDS = {
    work.__name__: work
    for work in (clatter, knock, water, hum, fan, music, babble, cough, breath, creak, clothes, steps, door, mixed)
}


def make(kind, random, count, given=()):
    samples = KINDS[kind](random, count, given)
    if random.random() < 0.6:
        samples = equalized(random, samples)
    if random.random() < 0.4:
        samples = moved(random, samples)
    return (samples / level(samples)).astype(np.float32)


def main():
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for kind in KINDS:
        for number in range(0 if kind == "babble" else 2):
            samples = make(kind, random, 10 * RATE)
            with wave.open(str(target / f"{kind}{number}.wav"), "wb") as wav:
                wav.setnchannels(1)
                wav.setsampwidth(2)
                wav.setframerate(RATE)
                wav.writeframes((samples / np.abs(samples).max() * 29000).astype("<i2").tobytes())


if __name__ == "__main__":
    main()
