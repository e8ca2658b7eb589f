"""Makes what the decision is fitted to and measured on: people, voices and noises that the network was not trained on.

usage: checks.py RECORDINGS FOLDER [--household NOISES] [--voices VOICES] [--seed 1]

RECORDINGS is as for prepare.py. NOISES is a folder of recorded household noises beside those in RECORDINGS. Everything is made
in two halves, A and B: no speaker, no voice and no noise is in both, so that what is fitted on one can be measured on the other.
A second hash of the speaker decides. Nobody knows who speaks in assistant_requests, wake_words and cough: there each file counts
as a speaker, and the same people may be in both halves, and in the training. WAVs of 16 kHz, mono; the same seed makes the same files.

people/HALF/commands/WORD  recordings of people whom prepare.py keeps out of training: single words that the network knows, and
                           words cut from sentences in which they stand alone
people/HALF/other/KIND     of such people single words that are no command, pieces of talk of at most 12 s, and coughs; ESC-10
voices/HALF/commands       every phrase, by espeak-ng with the sounds of other languages: accents that prepare.py keeps apart
native/commands            every phrase in English, by the voices of VOICES (what synthesize.py wrote) that prepare.py keeps apart
stops/HALF/commands        "stop it", "please stop" and "stop stop" by more such voices
noise/HALF/*.wav           a minute each, made here: pink, clatter, water, music; babble and talk of that half's people
noise/kept/*.wav           recorded noises, for measuring only; FOLDER/README.txt tells what they are

A person, or a sound of ESC-10, counts as kept out if all files of it are. Single seconds that were cut from the noises of Speech
Commands (noise_gsc) were trained on: where they are in these noises is found, and they are left out of noise/kept.
Needs espeak-ng and opus-tools. The noises are not those of noises.py: what is measured on is made otherwise than what is trained on.
"""

import argparse
import csv
import hashlib
import random
import re
import subprocess
import tarfile
import tempfile
import wave
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from scipy.signal import butter, fftconvolve, lfilter, sosfilt

import vocabulary
from prepare import ACCENTS_KEPT_APART, LONGEST_TALK, RATE, UNCLEAR, bounds, decode, held_out, level, read, speaker, voice_held_out
from synthesize import VARIANTS, plain, run, samples_of

HALVES = "AB"
PHRASES = vocabulary.HERE.parents[1] / "main/resources/saydone/language/en/phrases.properties"
MOST_OF_A_WORD = 60
# How many files of each kind there are at most in a half.
KINDS = {
    "isolated_words": 110,
    "wake_words": 30,
    "read_speech": 40,
    "read_speech_nonnative": 70,
    "assistant_requests": 30,
    "an4_spelling": 12,
    "cough": 20,
    "noise_esc10": 20,
}
SHORTEST = 0.2
# Quieter than this is silence, in dB of full scale, pauses left out.
SILENT = -60
# More than so many samples as loud as this, and it is clipped.
CLIPPED = 0.985
FEW = 3

VOICES = 8
NATIVE = 4
STOPS = {"stop it": 34, "please stop": 33, "stop stop": 33}
EXERCISES = ("one", "two", "three", "four", "five")
# Of those that prepare.py keeps apart; no accent is in both halves.
ACCENTS = {half: ACCENTS_KEPT_APART[number::2] for number, half in enumerate(HALVES)}
DIALECTS = ("en-us", "en-gb")
# What a voice says that lacks an English sound: the first of these of which it has all.
INSTEAD = {
    "0": "A:|A|a:|O|a|o",
    "3": "@ r|e r|E r|a r",
    "3:": "@ r|e r|E r|a r",
    "@": "@|e|E|a",
    "@2": "@|e|E|a",
    "@L": "@ l|e l|E l|a l",
    "A@": "A: r|A r|a: r|a r",
    "D": "d|d[",
    "E": "e|E:|e:",
    "I": "i|i:",
    "I#": "I|i|i:",
    "I2": "I|i|i:",
    "N": "n g|n",
    "O2": "O|o|O:|o:",
    "O:": "O|o:|o",
    "O@": "O: r|O r|o: r|o r",
    "S": "S;|s",
    "T": "t|s|t[",
    "U": "u|u:",
    "V": "a|A|@",
    "a": "a:|E|A",
    "a#": "@|a|A",
    "aI": "a j|a i|A j|A i|a: j|a: i",
    "aU": "a w|a u|A w|A u|a: v",
    "aa": "a|a:|A",
    "b": "p",
    "d": "d[|t",
    "e@": "e r|E r|e: r",
    "eI": "e j|e i|E j|E i|e: j|e: i",
    "f": "p h",
    "g": "k",
    "h": "x|H|h2",
    "i": "i:|I",
    "i:": "i",
    "i@": "i r|i: r",
    "i@3": "i r|i: r",
    "j": "i",
    "o@": "O: r|O r|o: r|o r",
    "oU": "o w|o u|o:|o",
    "p": "b",
    "r": "R|r/|*|R2",
    "r-": "r|R|*",
    "t": "t[",
    "t#": "t|d|t[",
    "t2": "t|t[",
    "tS": "t S|t s|t S;",
    "u:": "u",
    "v": "w|b|f",
    "w": "v|u",
    "z": "s",
}
# Sounds that may be missing.
SPARED = ("h", ";")

MINUTE = 60 * RATE
LOUDNESS = -26


def half(key):
    """In which half a speaker is; independent of what keeps him out of training."""
    return HALVES[int(hashlib.md5(f"half of {key}".encode()).hexdigest(), 16) % 2]


def person(row):
    """Who is heard: also where only the name of the file tells, and for a sound of which there are many takes."""
    stem = Path(row["path"]).stem
    found = re.search(r"_(p\d{3})_", stem) if row["archive"] == "vctk" else None
    if row["archive"] == "esc10":
        found = re.search(r"_(\d-\d+)-[A-Z]$", stem)
    return found.group(1) if found else speaker(row)


def rows_kept(recordings):
    """The rows of the manifest of which neither the person nor the file was trained on, and all rows."""
    rows = list(csv.DictReader(open(f"{recordings}/MANIFEST.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE))
    trained = {person(row) for row in rows if not held_out(speaker(row))}
    return [row for row in rows if person(row) not in trained], rows


def decoded(recordings, rows):
    """Each row with its samples, in the order of the tars."""
    wanted = {}
    for row in rows:
        wanted.setdefault(row["archive"], {})[row["path"]] = row
    for archive, of_archive in wanted.items():
        with tarfile.open(f"{recordings}/{archive}.tar") as tar:
            for member in tar:
                row = of_archive.get(member.name.removeprefix("./").removeprefix(archive + "/"))
                if row is not None:
                    yield row, decode(tar.extractfile(member).read())


def write(path, samples):
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        wav.writeframes((np.clip(samples, -1, 1) * 32767).round().astype("<i2").tobytes())


def usable(samples):
    """Whether it is long enough, not silent and not clipped."""
    if len(samples) < SHORTEST * RATE:
        return False
    first, last = bounds(samples, 32)
    return 20 * np.log10(level(samples[first:last])) > SILENT and (np.abs(samples) > CLIPPED).sum() <= FEW


def cut(samples, first, last):
    """A word with a little of what is around it, as prepare.py cuts it."""
    margin = int(0.08 * RATE)
    part = samples[max(0, first - margin) : last + margin].copy()
    fade = min(160, len(part) // 4)
    part[:fade] *= np.linspace(0, 1, fade)
    part[-fade:] *= np.linspace(1, 0, fade)
    return part


def clips_of_people(recordings, kept):
    """Half, folder, name and samples of everything that there is of people."""
    commands, phrases = set(vocabulary.phrases()), set(all_phrases())
    times = {}
    for row in csv.DictReader(open(f"{recordings}/WORD_TIMES.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE):
        times.setdefault(row["path"].rsplit(".", 1)[0], []).append(row)
    for row, samples in decoded(recordings, kept):
        path, key = row["path"], person(row)
        where = half(key)
        stem = Path(path).stem
        name = stem if key == path or key in stem else f"{key}-{stem}"
        kind = path.split("/")[1]
        for number, spoken in enumerate(times.get(path.rsplit(".", 1)[0], [])):
            word = spoken["word"].lower()
            if word in commands and spoken["left_sil"] == spoken["right_sil"] == "1":
                first, last = (int(float(spoken[at]) * RATE) for at in ("start_s", "end_s"))
                yield where, f"commands/{word}", f"{name}-{number}", cut(samples, first, last)
        if path.startswith("human_phrases") or kind in ("noise_gsc", "noise_household"):
            continue
        said = row["text"].lower()
        if path.startswith(("human/", "human_embedded/")) or kind == "isolated_words":
            label = row["label"] if path.startswith("human") else said
            alone = not path.startswith("human_embedded") or "sil_left=1 sil_right=1" in row["note"]
            if label in commands and alone:
                yield where, f"commands/{label}", name, samples
            elif label not in phrases and not path.startswith("human"):
                yield where, "other/" + ("wake_words" if row["archive"] == "picovoice_ww" else kind), name, samples
            continue
        if said in phrases or path.startswith(UNCLEAR) and phrases & set(said.split()):
            continue
        for part in range(0, len(samples), LONGEST_TALK * RATE):
            piece = samples[part : part + LONGEST_TALK * RATE]
            if len(piece) > RATE:
                yield where, f"other/{kind}", f"{name}-{part // RATE}", piece


def people(recordings, kept, folder, rng):
    """Writes the clips of people; gives the talk of each half, by who talks."""
    found, talk = {}, {one: {} for one in HALVES}
    for where, sub, name, samples in clips_of_people(recordings, kept):
        if usable(samples):
            found.setdefault((where, sub), []).append((name, samples))
            if "/read_speech" in sub:
                talk[where].setdefault(name.split("-")[0], []).append(samples)
    for (where, sub), clips in sorted(found.items()):
        clips.sort(key=lambda clip: clip[0])
        rng.shuffle(clips)
        most = MOST_OF_A_WORD if sub.startswith("commands") else KINDS[sub.removeprefix("other/")]
        for name, samples in clips[:most]:
            write(folder / where / sub.replace(" ", "_") / f"{name}.wav", samples)
    return talk


def all_phrases():
    """What the network knows, and all that the player understands but the numbers from twenty one to twenty nine."""
    phrases = vocabulary.phrases()
    for line in PHRASES.read_text().splitlines():
        if "=" in line and not line.startswith("#"):
            for phrase in line.split("=", 1)[1].split(","):
                phrases += [phrase.strip().replace("{0}", number) for number in EXERCISES[: 1 if "{0}" not in phrase else None]]
    return list(dict.fromkeys(phrases))


def phonemes(voice, text, *options):
    command = ["espeak-ng", "-v", voice, "-q", "-x", *options, text]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


class Accent:
    """English with the sounds of another language's voice."""

    def __init__(self, voice):
        self.voice = voice
        self.has = {}

    def knows(self, sound):
        """Whether the voice has this sound. It gives back what it has, a tone after it perhaps; where it has not, it stops."""
        if sound not in self.has:
            said = phonemes(self.voice, f"[[{sound}]]").lstrip("',_|")
            self.has[sound] = sound != "" and said.startswith(sound) and not said[len(sound) :].strip("_|0123456789")
        return self.has[sound]

    def sounds(self, sound):
        for instead in [sound, *INSTEAD.get(sound, "").split("|")]:
            if instead and all(self.knows(one) for one in instead.split()):
                return "|".join(instead.split())
        return None

    def write(self, text, dialect):
        """The text in this voice's sounds; None if it lacks one."""
        words = []
        for word in phonemes(dialect, text, "--sep=_").split():
            said = []
            for sound in word.split("_"):
                bare = sound.lstrip("',%")
                own = self.sounds(bare)
                if own:
                    said.append(sound[: len(sound) - len(bare)] + own)
                elif bare not in SPARED:
                    return None
            words.append("|".join(said))
        return " ".join(words)


def spoken_seconds(samples):
    first, last = bounds(samples, 32)
    return (last - first) / RATE


def accented(job):
    """Says a phrase with the first of some voices that is plausible; whether one was."""
    folder, text, candidates = job
    for accent, variant, pace, pitch, dialect in candidates:
        said = accent.write(text, dialect)
        if said is None:
            continue
        path = folder / f"{accent.voice}-{variant}_{pace}_{pitch}_{dialect}.wav"
        with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
            options = ["-s", str(pace), "-p", str(pitch), "-w", wav.name]
            run(["espeak-ng", "-v", "en-us", *options, text], "")
            plain(samples_of(wav.name), path)
            usual = spoken_seconds(read(path))
            run(["espeak-ng", "-v", f"{accent.voice}+{variant}", *options, f"[[{said}]]"], "")
            plain(samples_of(wav.name), path)
        samples = read(path)
        if usable(samples) and 0.65 < spoken_seconds(samples) / usual < 1.6:
            return True
        path.unlink()
    return False


def voices(folder, stops, seed):
    """Every phrase, and more of "stop", by accents that are in one half only, as their variants are."""
    jobs = []
    for number, where in enumerate(HALVES):
        rng = random.Random(f"{seed} {where}")
        accents = [Accent(voice) for voice in ACCENTS[where]]
        variants = VARIANTS[number::2]

        def plan(target, phrase, count):
            shuffled = []
            while len(shuffled) < count:
                shuffled += rng.sample(accents, len(accents))
            for first in shuffled[:count]:
                # If the first one cannot say it, others try.
                tried = [first, first, *rng.sample(accents, len(accents))]
                drawn = [(one, rng.choice(variants), rng.randint(110, 185), rng.randint(20, 80), rng.choice(DIALECTS)) for one in tried]
                jobs.append((target / where / "commands" / phrase.replace(" ", "_"), phrase, drawn))

        for phrase in all_phrases():
            plan(folder, phrase, VOICES)
        for phrase, count in STOPS.items():
            plan(stops, phrase, count)
    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(accented, jobs))
    print(sum(said), "of", len(jobs), "phrases said", flush=True)


def native(made, folder):
    """What voices that are kept apart say in English; four of each phrase at most."""
    for phrase in sorted((made / "words").iterdir()):
        kept = [path for path in sorted(phrase.glob("*.wav")) if voice_held_out(path.stem) and not path.stem.startswith("accent")]
        kept.sort(key=lambda path: hashlib.md5(path.stem.encode()).hexdigest())
        for path in kept[:NATIVE]:
            write(folder / "commands" / phrase.name / path.name, read(path))


def finished(samples):
    """At the loudness of all noises, or as loud as its peaks allow."""
    samples = samples - samples.mean()
    samples = samples / level(samples) * 10 ** (LOUDNESS / 20)
    return samples * min(1, 0.9 / np.abs(samples).max())


def coloured(rng, slope, count=MINUTE):
    """Noise whose power falls with frequency; mean power 1."""
    spectrum = np.fft.rfft(rng.standard_normal(count))
    bins = np.maximum(np.arange(len(spectrum)), 20 * count / RATE)
    noise = np.fft.irfft(spectrum / bins ** (slope / 2), count)
    return noise / noise.std()


def band(samples, low, high):
    return sosfilt(butter(2, [low, min(high, 0.49 * RATE)], "band", fs=RATE, output="sos"), samples)


def wandering(rng, hertz, decibels, count=MINUTE):
    """A gain that wanders slowly by about so many decibels."""
    points = max(4, int(count / RATE * hertz))
    drawn = rng.standard_normal(points) * decibels
    return 10 ** (np.interp(np.linspace(0, points - 1, count), np.arange(points), drawn) / 20)


def small_room(rng, samples):
    seconds = rng.uniform(0.15, 0.5)
    time = np.arange(int(seconds * RATE)) / RATE
    tail = rng.standard_normal(len(time)) * np.exp(-6.9 * time / seconds) * (time > 0.003)
    tail = lfilter([1], [1, -rng.uniform(0, 0.6)], tail)
    tail *= 10 ** (-rng.uniform(0, 10) / 20) / np.sqrt((tail**2).sum())
    tail[0] = 1
    return fftconvolve(samples, tail)[: len(samples)]


def add(track, at, sound):
    part = sound[: max(0, len(track) - at)]
    track[at : at + len(part)] += part


def pink(rng):
    return coloured(rng, rng.uniform(0.8, 1.2))


# Lowest and highest resonance, shortest and longest ringing in seconds, most blows at a time.
WARE = {"plate": (700, 6000, 0.03, 0.25, 2), "cutlery": (2200, 7500, 0.015, 0.12, 5), "pot": (180, 3000, 0.1, 0.7, 2)}


def clatter(rng):
    """Plates, cutlery and pots that are put down, now and then or one after the other."""
    things = []
    for low, high, short, long, blows in [WARE[kind] for kind in WARE for _ in range(5)]:
        modes = np.exp(rng.uniform(np.log(low), np.log(high), rng.integers(6, 16)))
        ring = np.exp(rng.uniform(np.log(short), np.log(long))) * (low / modes) ** 0.3
        things.append((modes, ring, rng.uniform(0.2, 1, len(modes)), blows))
    track = np.zeros(MINUTE)
    at = 0.0
    while at < 60:
        until = at + rng.uniform(1.5, 6)
        rate = np.exp(rng.uniform(np.log(0.4), np.log(9)))
        while at < until:
            modes, ring, gains, most = things[rng.integers(len(things))]
            count = int((min(6 * ring.max(), 1.5) + 0.01) * RATE)
            time = np.arange(count) / RATE
            struck = gains * rng.uniform(0.2, 1, len(gains))
            phases = rng.uniform(0, 2 * np.pi, len(modes))
            tones = np.sin(2 * np.pi * modes[:, None] * time + phases[:, None]) * np.exp(-time / ring[:, None])
            blow = rng.standard_normal(count) * np.exp(-time / rng.uniform(0.0007, 0.004)) * rng.uniform(0.3, 2)
            sound = (struck[:, None] * tones).sum(0) / np.sqrt(len(modes)) + blow
            sound *= 10 ** (rng.uniform(-15, 0) / 20) / np.abs(sound).max()
            when, step = at, rng.uniform(0.03, 0.12)
            for bounce in range(rng.integers(1, most + 1)):
                add(track, int(when * RATE), sound * 0.6**bounce)
                when += step
                step *= rng.uniform(0.6, 0.95)
            at += rng.exponential(1 / rate)
        if rng.random() < 0.3:
            at += rng.uniform(0.5, 2)
    return small_room(rng, track) + 10 ** (-45 / 20) * coloured(rng, 1)


def water(rng):
    """A tap: bands of noise that wander, and drops."""
    track = np.zeros(MINUTE)
    for _ in range(6):
        centre = np.exp(rng.uniform(np.log(300), np.log(5000)))
        stream = band(rng.standard_normal(MINUTE), centre / 1.6, centre * 1.6)
        track += stream / stream.std() * wandering(rng, rng.uniform(0.3, 3), 4) * rng.uniform(0.2, 1)
    drops = np.zeros(MINUTE)
    for _ in range(rng.integers(600, 2400)):
        count = int(rng.uniform(0.01, 0.05) * RATE)
        time = np.arange(count) / RATE
        pitch = rng.uniform(400, 2500) * (1 + rng.uniform(0, 12) * time)
        drop = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-time / rng.uniform(0.003, 0.015))
        add(drops, rng.integers(MINUTE), drop * rng.uniform(0.1, 1))
    return small_room(rng, track / track.std() + drops * rng.uniform(0.5, 2))


def note(rng, pitch, seconds, timbre):
    """A tone of some harmonics; plucked or held."""
    falling, decay, attack = timbre
    time = np.arange(int(seconds * RATE)) / RATE
    sound = np.zeros(len(time))
    for harmonic in range(1, 16):
        if pitch * harmonic > 7000:
            break
        wobble = 0.003 * np.sin(2 * np.pi * 5.5 * time) / (2 * np.pi * 5.5) if decay > 2 else 0
        phase = 2 * np.pi * pitch * harmonic * (time + wobble) + rng.uniform(0, 6.3)
        sound += harmonic**-falling * np.sin(phase) * np.exp(-time * harmonic**0.5 / decay)
    edge = np.minimum(1, np.minimum(time / attack, (seconds - time) / 0.03))
    return sound * edge


def music(rng):
    """Chords, a bass, a tune and drums."""
    track = np.zeros(MINUTE)
    beat = 60 / rng.uniform(72, 138)
    root = rng.uniform(98, 196)
    scale = [0, 2, 4, 5, 7, 9, 11] if rng.random() < 0.5 else [0, 2, 3, 5, 7, 8, 10]
    chord_timbre, tune_timbre = [(rng.uniform(0.8, 2), rng.choice([0.3, 0.8, 5]), rng.uniform(0.004, 0.05)) for _ in range(2)]
    degrees = [0, *rng.integers(1, 6, 3)]

    def pitch(degree):
        return root * 2 ** ((scale[degree % 7] + 12 * (degree // 7)) / 12)

    time = np.arange(int(0.3 * RATE)) / RATE
    kick = np.sin(2 * np.pi * (50 * time + 9 * (1 - np.exp(-time / 0.02)))) * np.exp(-time / 0.09)
    snare = band(rng.standard_normal(len(time)), 400, 6000) * np.exp(-time / 0.06)
    hat = band(rng.standard_normal(len(time)), 5000, 7800) * np.exp(-time / 0.025)
    drums = rng.uniform(0.5, 1.5)
    tune = 7
    for number in range(int(60 / beat)):
        at = int(number * beat * RATE)
        degree = int(degrees[number // 4 % 4])
        if number % 4 == 0:
            for third in (0, 2, 4):
                add(track, at, 0.35 * note(rng, pitch(degree + third), 4 * beat, chord_timbre))
        add(track, at, 0.6 * note(rng, pitch(degree) / 2, beat, (1.5, 0.4, 0.01)))
        for part in (0, 0.5):
            if rng.random() < 0.65:
                tune = int(np.clip(tune + rng.integers(-2, 3), 3, 14))
                add(track, at + int(part * beat * RATE), 0.5 * note(rng, pitch(tune), beat * rng.choice([0.5, 1]), tune_timbre))
            add(track, at + int(part * beat * RATE), hat * drums * rng.uniform(0.2, 0.6))
        add(track, at, (kick if number % 2 == 0 else snare) * drums)
    return track * wandering(rng, 0.3, 1.5)


def even(samples):
    """A piece of talk without silence around it, at mean power 1."""
    first, last = bounds(samples, 32)
    return samples[first:last] / level(samples[first:last])


def babble(rng, talk):
    """Four to eight people at once, some nearer than others."""
    names = sorted(talk)
    track = np.zeros(MINUTE)
    for name in rng.choice(names, min(len(names), rng.integers(4, 9)), replace=False):
        pieces = [even(piece) for piece in talk[name]]
        voice = np.concatenate([pieces[i] for i in rng.permutation(len(pieces))])
        track += np.roll(np.resize(voice, MINUTE), rng.integers(MINUTE)) * rng.uniform(0.5, 1)
    return small_room(rng, track)


def television(rng, talk):
    """Two of the people of whom there is most, in turns, with pauses between what they say."""
    longest = sorted(talk, key=lambda name: (-sum(map(len, talk[name])), name))[:6]
    names = rng.choice(longest, 2, replace=False)
    pieces = {name: [even(talk[name][i]) for i in rng.permutation(len(talk[name]))] for name in names}
    track, at, turn = np.zeros(MINUTE), 0, 0
    while at < MINUTE:
        name = names[turn % 2]
        for _ in range(rng.integers(1, 3)):
            piece = pieces[name].pop(0)
            pieces[name].append(piece)
            add(track, at, piece)
            at += len(piece) + int(rng.uniform(0.25, 1.2) * RATE)
        at += int(rng.uniform(0, 1) * RATE)
        turn += 1
    return small_room(rng, band(track, 120, 6500)), names


def joined(parts):
    """Parts of a recording one after the other, faded into each other, repeated to a minute."""
    fade = RATE // 20
    track = np.zeros(0)
    while len(track) < MINUTE:
        for part in parts:
            part = np.array(part, dtype=float)
            part[:fade] *= np.linspace(0, 1, fade)
            part[-fade:] *= np.linspace(1, 0, fade)
            start = max(0, len(track) - fade)
            track = np.concatenate([track, np.zeros(start + len(part) - len(track))])
            track[start : start + len(part)] += part
    return track[:MINUTE]


def trained_seconds(recording, slices):
    """Where in a recording are the seconds that were cut from it and trained on, as first samples."""
    power = np.concatenate([[0], np.cumsum(recording.astype(float) ** 2)])
    places = []
    for one in slices:
        one = one - one.mean()
        around = np.sqrt(np.maximum(power[len(one) :] - power[: -len(one)], 1e-3))
        alike = np.abs(fftconvolve(recording, one[::-1], "valid")) / around / np.sqrt((one**2).sum() + 1e-9)
        if alike.max() > 0.4:
            places.append((int(alike.argmax()), len(one)))
    return places


def household(recordings, rows, beside, folder):
    """Recorded noises without the seconds that were trained on; a line about each."""
    whole = {row["label"].split(":")[1]: row for row in rows if row["archive"] == "gscbg"}
    slices = [samples for _, samples in decoded(recordings, [r for r in rows if "noise_gsc" in r["path"] and not held_out(speaker(r))])]
    found = {name: next(decoded(recordings, [row]))[1] for name, row in whole.items() if held_out(speaker(row))}
    for path in sorted(Path(beside).glob("*.wav")) if beside else []:
        name = path.stem.removeprefix("gscbg_")
        if name not in whole:
            found[name] = read(path)
    for name, recording in sorted(found.items()):
        free = np.ones(len(recording), bool)
        places = trained_seconds(recording, slices)
        for first, count in places:
            free[max(0, first - RATE // 20) : first + count + RATE // 20] = False
        edges = np.flatnonzero(np.diff(np.concatenate([[0], free, [0]])))
        parts = [recording[a:b] for a, b in zip(edges[::2], edges[1::2]) if b - a > RATE // 2]
        seconds = sum(map(len, parts)) / RATE
        if seconds < 5:
            yield f"{name}: left out, only {seconds:.0f} s of it were not trained on"
            continue
        write(folder / f"{name}.wav", finished(joined(parts)))
        yield (
            f"{name}.wav: Speech Commands background, CC BY 4.0; the {seconds:.0f} of its {len(recording) / RATE:.0f} s that were not"
            f" trained on; {len(places)} single seconds of the same recording were"
        )


def lasting(recordings, kept, folder):
    """Sounds of ESC-10 that last, of the second half; a line about each."""
    rows = [r for r in kept if r["archive"] == "esc10" and half(person(r)) == "B"]
    for sound in ("Rain", "Sea waves", "Helicopter", "Chainsaw", "Fire crackling"):
        takes = [samples for _, samples in decoded(recordings, [r for r in rows if r["label"].endswith(sound)])]
        # Some end in silence.
        takes = [np.trim_zeros(take) for take in takes]
        takes = [take / level(take) for take in takes if len(take) > RATE]
        if takes:
            name = sound.lower().replace(" ", "_")
            write(folder / f"{name}.wav", finished(joined(takes)))
            seconds = sum(map(len, takes)) / RATE
            yield f"{name}.wav: ESC-10, CC BY 3.0; {len(takes)} takes of {seconds:.0f} s, of sounds of which none was trained on"


def noises(folder, talk, seed):
    """The noises of both halves; a line about those with people in them."""
    for number, where in enumerate(HALVES):
        for kind, make in enumerate((pink, clatter, water, music)):
            write(folder / where / f"{make.__name__}.wav", finished(make(np.random.default_rng([seed, number, kind]))))
        write(folder / where / "babble.wav", finished(babble(np.random.default_rng([seed, number, 4]), talk[where])))
        samples, names = television(np.random.default_rng([seed, number, 5]), talk[where])
        write(folder / where / "talk.wav", finished(samples))
        yield f"{where}/talk.wav: {' and '.join(names)}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("recordings")
    parser.add_argument("folder")
    parser.add_argument("--household")
    parser.add_argument("--voices", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = Path(options.folder)
    kept, rows = rows_kept(options.recordings)
    talk = people(options.recordings, kept, folder / "people", random.Random(options.seed))
    print("people written", flush=True)
    talkers = list(noises(folder / "noise", talk, options.seed))
    recorded = list(household(options.recordings, rows, options.household, folder / "noise/kept"))
    recorded += lasting(options.recordings, kept, folder / "noise/kept")
    made = "pink, clatter, water, music: made here. babble, talk: of people of the same half."
    text = ["noise/A, noise/B:", made, *talkers, "", "noise/kept, for measuring only:", *recorded]
    (folder / "README.txt").write_text("\n".join(text) + "\n")
    print("noises written", flush=True)
    voices(folder / "voices", folder / "stops", options.seed)
    if options.voices:
        native(options.voices, folder / "native")


if __name__ == "__main__":
    main()
