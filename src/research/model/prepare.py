"""Makes the training tables: recordings, augmented, as features beside what the teacher hears in them.

usage: prepare.py RECORDINGS SYNTHETIC TEACHER TARGET [--seed 1] [--part 1.0]

--part  only this share of all recordings and noises, for a try-out

RECORDINGS holds MANIFEST.tsv, WORD_TIMES.tsv and one tar of Opus files for each source; SYNTHETIC is what synthesize.py wrote;
TEACHER holds the two ONNX files. Each recording is varied: its pace, its spectrum, its room. The teacher hears it clean and at
the same pace (of synthetic words, two in five); the network later hears it in its room and, mixed in while training, in noise.
Written to TARGET:

features.npy  float16, one row of 40 log band powers for each hundredth of a second, the speech at a mean power of 1
teacher.npy   float16, one row of 96 values for each eighth frame
items.json    for each item: its rows, its class (0: no command), where the word is, its kind, whether it is held out
noise.npy     float16, log band powers of noises one after the other, each at a mean power of 1
held.npy      the same of the noises that are kept apart, and held.json: the first row and the number of rows of each kind of them
"""

import argparse
import csv
import hashlib
import json
import re
import subprocess
import tarfile
import threading
import wave
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from scipy.signal import fftconvolve

import frontend
import noises
import vocabulary
from noises import hiss, level, room
from teacher import SIZE, STEP, Teacher

RATE = frontend.RATE
PARTS = 5
CLASS = {phrase: number + 1 for number, phrase in enumerate(vocabulary.phrases())}
# Sources in which digits stand alone between pauses: nobody can say which are commands, so only the teacher is heard there.
UNCLEAR = ("human_phrases/numbers", "human_phrases/mixed", "negative/an4_spelling")
LONGEST_TALK = 12
# Kinds of recorded noise that are kept apart: whole kinds, since a kind of which one recording is known is half known.
KEPT_APART = ("running_tap", "Rain", "Clock tick", "Person sneeze")
# Accents of synthetic voices that are kept apart, besides a fifth of the timbres of espeak-ng and a voice of festival.
ACCENTS_KEPT_APART = ("cmn", "cs", "fa", "it", "sv", "ta")
# Seconds of a piece of noise, and how many pieces of each kind are made; under "talk" these are single voices and babble.
PIECE = 20
PIECES = {
    "hiss": 150, "clatter": 54, "knock": 6, "water": 24, "hum": 9, "fan": 18, "music": 42, "babble": 27, "cough": 12, "breath": 6,
    "creak": 6, "clothes": 9, "steps": 6, "door": 6, "mixed": 24, "blended": 40,
}
# Noises that are heard by themselves, as loud as speech, and are no word: how many of each, and seconds.
ALONE = {
    "clatter": (120, 6), "knock": (200, 1.5), "music": (90, 8), "cough": (150, 2.5), "creak": (40, 3), "door": (40, 3),
    "steps": (30, 4), "water": (30, 5), "breath": (40, 3), "clothes": (20, 4), "mixed": (60, 5), "fan": (10, 5), "hum": (10, 5),
}
# The same of noises that are kept apart: made with other seeds.
HELD_PIECES = {"clatter": 9, "music": 6, "cough": 4, "knock": 3}


def held_out(key):
    """Whether a speaker is kept apart for checks; a hash that mixes well decides."""
    return int(hashlib.md5(key.encode()).hexdigest(), 16) % PARTS == 0


def voice_held_out(name):
    """Whether a synthetic voice is kept apart, by the name of its file."""
    engine, voice, *rest = name.split("_")
    if engine == "festival":
        return voice == "ked"
    if engine == "accent" and voice in ACCENTS_KEPT_APART:
        return True
    return engine in ("accent", "espeak") and held_out(rest[0])


def kept_apart(row):
    return any(kind in row["label"] for kind in KEPT_APART)


def chosen(key, part):
    """Whether something belongs to a share of all."""
    return int(hashlib.md5(f"part {key}".encode()).hexdigest(), 16) % 10000 < part * 10000


def speaker(row):
    """The same key for a speaker whatever the source calls him; the file where nobody knows him."""
    found = re.search(r"[0-9a-f]{8}$", row["speaker"])
    return found.group() if found else row["speaker"] or row["path"]


def decode(opus):
    """Samples in [-1, 1] of an Opus file."""
    command = ["opusdec", "--quiet", "--rate", str(RATE), "--force-wav", "-", "-"]
    wav = subprocess.run(command, input=opus, check=True, capture_output=True).stdout
    data = wav[wav.index(b"data") + 8 :]
    return np.frombuffer(data[: len(data) // 2 * 2], "<i2").astype(np.float32) / 32768


def read(path):
    with wave.open(str(path)) as wav:
        return np.frombuffer(wav.readframes(wav.getnframes()), "<i2").astype(np.float32) / 32768


def bounds(samples, depth):
    """First and last sample of what is no more than so many decibels below the loudest moment, and above the noise."""
    hop = 160
    power = (samples[: len(samples) // hop * hop].reshape(-1, hop) ** 2).mean(1)
    level = np.sqrt(np.convolve(power, np.ones(3) / 3, "same") + 1e-12)
    least = min(max(level.max() * 10 ** (-depth / 20), np.percentile(level, 10) * 2.2), level.max() * 0.7)
    loud = np.where(level > least)[0]
    return int(loud[0] * hop), int((loud[-1] + 1) * hop)


class Variation:
    """Draws the ways in which one recording can sound."""

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)

    def between(self, low, high):
        return float(self.random.uniform(low, high))

    def pace(self, samples, factor):
        count = int(len(samples) / factor)
        return np.interp(np.arange(count) * factor, np.arange(len(samples)), samples).astype(np.float32)

    def spectrum(self, samples):
        samples = samples + self.between(-0.5, 0.5) * np.concatenate([[0], samples[:-1]])
        if self.random.random() < 0.2:
            cutoff = self.between(2800, 6500) / (RATE / 2)
            samples = np.convolve(samples, np.sinc(cutoff * np.arange(-20, 21)) * cutoff * np.hanning(41), "same")
        return samples.astype(np.float32)

    def slurred(self, rows):
        """Log band powers as of somebody who hardly moves his tongue: changes are slower, formants blunter, consonants weaker."""
        share = self.between(0.4, 0.9)
        over_time = np.hanning(2 * self.random.integers(2, 6) + 3)
        over_bands = np.hanning(2 * self.random.integers(1, 3) + 3)
        floor = rows.max() - 9
        blunt = np.maximum(rows, floor)
        for axis, window in ((0, over_time), (1, over_bands)):
            reach = len(window) // 2
            padded = np.pad(blunt, [(reach, reach) if number == axis else (0, 0) for number in range(2)], "edge")
            blunt = np.apply_along_axis(np.convolve, axis, padded, window / window.sum(), "valid")
        return (1 - share) * rows + share * np.minimum(blunt, rows + 3)


_teacher = None


def item(task):
    """One variant of one recording: its rows and its description."""
    global _teacher
    folder, samples, first, last, description, spread, seed = task
    if samples is None:
        kind, seconds, given = description.pop("made")
        samples = noises.make(kind, np.random.default_rng(seed), int(seconds * RATE), given)
    if _teacher is None:
        import torch

        torch.set_num_threads(1)
        _teacher = Teacher(folder)
    vary = Variation(seed)
    word = first is not None
    if word:
        margin = int(0.08 * RATE)
        start, end = max(0, first - margin), min(len(samples), last + margin)
        samples, first, last = samples[start:end].copy(), first - start, last - start
        fade = min(160, len(samples) // 4)
        samples[:fade] *= np.linspace(0, 1, fade)
        samples[-fade:] *= np.linspace(1, 0, fade)
    pace = vary.between(1 - spread, 1 + spread)
    samples = vary.pace(samples, pace)
    if vary.random.random() < 0.6:
        samples = vary.spectrum(samples)
    # The teacher hears every eighth frame; which, is drawn.
    lead = int(vary.between(0.55, 0.8) * RATE) if word else vary.random.integers(STEP) * frontend.SHIFT
    tail = int(vary.between(0.5, 0.8) * RATE) if word else int(0.2 * RATE)
    clean = np.zeros(lead + len(samples) + tail, np.float32)
    clean[lead : lead + len(samples)] = samples
    spoken = slice(lead + int(first / pace), lead + int(last / pace)) if word else slice(lead, lead + len(samples))
    clean /= level(clean[spoken])
    loudness = 32768 * 10 ** (vary.between(-28, -18) / 20)
    if description["real"] or vary.random.random() < 0.4:
        heard = _teacher.embeddings((clean + hiss(vary.random, len(clean), 1) * 10 ** (-50 / 20)) * loudness)
    else:
        heard = np.zeros((0, SIZE), np.float32)
    inside = clean
    if vary.random.random() < 0.5:
        inside = fftconvolve(clean, room(vary.random))[: len(clean)].astype(np.float32)
        inside /= level(inside[spoken])
    rows = np.log(frontend.powers(inside) + 1e-6)
    if word and vary.random.random() < 0.12:
        rows = vary.slurred(rows)
    description = dict(description)
    if word:
        description["word"] = [spoken.start // frontend.SHIFT, spoken.stop // frontend.SHIFT]
    return description, rows.astype(np.float16), heard.astype(np.float16)


def noise(task):
    """The name of a piece of noise, and its log band powers."""
    name, kind, given, seed = task
    random = np.random.default_rng(seed)
    if kind == "hiss":
        samples = hiss(random, PIECE * RATE, random.uniform(-0.2, 1.8))
    elif kind == "recorded":
        samples = given[0]
    elif kind == "blended":
        samples = blended(random, given)
    else:
        samples = noises.make(kind, random, PIECE * RATE, given)
    samples = samples / level(samples)
    return name, np.log(frontend.powers(samples.astype(np.float32)) + 1e-6).astype(np.float16)


def blended(random, given):
    """Some recorded noises and a made one at a time, each through another filter and room, nearer and farther."""
    count = PIECE * RATE
    kinds = ["clatter", "water", "fan", "music", "steps", "hum", "clothes"]
    parts = [noises.make(kinds[random.integers(len(kinds))], random, count)] if random.random() < 0.6 else []
    for samples in given:
        samples = np.resize(np.roll(samples, random.integers(len(samples))), count)
        factor = random.uniform(0.8, 1.25)
        samples = np.interp(np.arange(count) * factor % (count - 1), np.arange(count), samples)
        samples = noises.moved(random, noises.equalized(random, samples / level(samples)))
        parts.append(noises.in_room(random, samples) if random.random() < 0.6 else samples)
    return sum(part / level(part) * random.uniform(0.2, 1) for part in parts)


def tasks(recordings, synthetic, teacher, seed, part):
    """Every recording as often as it is to be varied."""
    random = np.random.default_rng(seed)

    def task(samples, bound, description, spread):
        return (teacher, samples, *bound, description, spread, int(random.integers(2**62)))

    times = {}
    for row in csv.DictReader(open(f"{recordings}/WORD_TIMES.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE):
        times.setdefault(row["path"].rsplit(".", 1)[0], []).append(row)
    rows = {}
    for row in csv.DictReader(open(f"{recordings}/MANIFEST.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE):
        rows.setdefault(row["archive"], {})[row["path"]] = row
    for archive, of_archive in rows.items():
        with tarfile.open(f"{recordings}/{archive}.tar") as tar:
            for member in tar:
                path = member.name.removeprefix("./").removeprefix(archive + "/")
                row = of_archive.get(path)
                if row is None or not chosen(path, part):
                    continue
                if "noise" in path or "cough" in path:
                    continue
                samples = decode(tar.extractfile(member).read())
                if len(samples) < 0.1 * RATE:
                    continue
                base = {"source": archive, "held": held_out(speaker(row)), "real": True}
                label = (row["text"] or row["label"]).lower() if "isolated_words" in path else row["label"]
                one_word = path.startswith(("human/", "human_embedded/", "negative/isolated_words"))
                if one_word:
                    number = CLASS.get(label, 0)
                    bound = (0, len(samples)) if path.startswith("human_embedded") else bounds(samples, 22)
                    copies = 8 if number and archive != "gscv2" else 4 if number else 1 if archive == "picovoice_ww" else 2
                    base.update({"class": number, "label": label, "kind": "word" if number else "other"})
                    for _ in range(copies):
                        yield task(samples, bound, base, 0.12)
                    continue
                kind = "unclear" if path.startswith(UNCLEAR) else "talk"
                for start in range(0, len(samples), LONGEST_TALK * RATE):
                    piece = samples[start : start + LONGEST_TALK * RATE]
                    if len(piece) > RATE:
                        yield task(piece, (None, None), {**base, "class": 0, "label": row["label"], "kind": kind}, 0.1)
                for spoken in times.get(path.rsplit(".", 1)[0], []):
                    number = CLASS.get(spoken["word"].lower(), 0)
                    alone = spoken["left_sil"] == "1" and spoken["right_sil"] == "1"
                    if number and alone:
                        bound = (int(float(spoken["start_s"]) * RATE), int(float(spoken["end_s"]) * RATE))
                        cut = {**base, "class": number, "label": spoken["word"].lower(), "kind": "word"}
                        for _ in range(4):
                            yield task(samples, bound, cut, 0.12)
    for folder in sorted(Path(synthetic).glob("*/*")):
        what, said = folder.parent.name, folder.name.replace("_", " ")
        for path in sorted(folder.glob("*.wav")):
            if not chosen(f"{said} {path.name}", part):
                continue
            samples = read(path)
            number = CLASS[said] if what == "words" else 0
            base = {"source": "synthetic", "held": voice_held_out(path.stem), "real": False, "class": number, "label": said}
            if what == "talk":
                yield task(samples, (None, None), {**base, "kind": "talk"}, 0.1)
                continue
            yield task(samples, bounds(samples, 32), {**base, "kind": "word" if number else "other"}, 0.18)
    recorded, coughs, _, kept = sounds(recordings)
    for kind, (count, seconds) in ALONE.items():
        for _ in range(round(count * part)):
            made = (kind, seconds * random.uniform(0.6, 1.4), some(random, coughs, 4) if kind == "cough" else ())
            yield task(None, (None, None), {**base_of_noise(kind, False), "made": made}, 0)
    for kind, seconds in (("clatter", 10), ("music", 10), ("cough", 3), ("knock", 2)):
        for _ in range(max(1, round(60 * part))):
            yield task(None, (None, None), {**base_of_noise(kind, True), "made": (kind, seconds, ())}, 0)
    for held, among in ((False, recorded), (True, kept)):
        for label, samples in among:
            if chosen(f"{label} {len(samples)} {samples[:9]}", part):
                yield task(samples[: LONGEST_TALK * RATE], (None, None), base_of_noise(label, held), 0.15)


def base_of_noise(label, held):
    return {"source": "noise", "held": held, "real": True, "class": 0, "label": label, "kind": "noise"}


def some(random, among, count):
    return [among[random.integers(len(among))] for _ in range(count)] if among else []


def sounds(recordings):
    """What is recorded and no word: noises, coughs and talk to train with, and what is kept apart; noises with their kind."""
    recorded, coughs, talk, kept = [], [], [], []
    archives = {}
    for row in csv.DictReader(open(f"{recordings}/MANIFEST.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE):
        path, archive = row["path"], row["archive"]
        read_out = "read_speech/" in path
        if "noise" not in path and "cough" not in path and not read_out:
            continue
        if archive not in archives:
            archives[archive] = tarfile.open(f"{recordings}/{archive}.tar")
        samples = decode(archives[archive].extractfile("./" + path).read())
        label = "talk" if read_out else "cough" if "cough" in path else row["label"].removeprefix("noise:") or "noise"
        samples = samples / level(samples)
        if len(samples) < RATE // 2 or not np.isfinite(samples).all():
            continue
        if kept_apart(row) or held_out(speaker(row)):
            if kept_apart(row) or read_out:
                kept.append((label, samples))
        elif read_out:
            talk.append(samples)
        else:
            recorded.append((label, samples))
            if label == "cough":
                coughs.append(samples)
    return recorded, coughs, talk, kept


def noise_tasks(recordings, seed, part):
    """What noise() is to make: its name ("": to train with; or what it is kept apart as), kind, what is given, and a seed."""
    random = np.random.default_rng(seed)
    recorded, coughs, talk, kept = sounds(recordings)

    def task(name, kind, given):
        return name, kind, given, int(random.integers(2**62))

    for kind, count in PIECES.items():
        for _ in range(count if kind == "hiss" else max(1, round(count * part))):
            if kind == "blended":
                yield task("", kind, [recorded[random.integers(len(recorded))][1] for _ in range(random.integers(1, 4))])
            else:
                given = {"babble": (talk, 10), "cough": (coughs, 4)}.get(kind)
                yield task("", kind, some(random, *given) if given else ())
    for _, samples in recorded:
        yield task("", "recorded", [samples])
    for kind, count in HELD_PIECES.items():
        for _ in range(count):
            yield task(kind, kind, ())
    for label, samples in kept:
        yield task(label, "recorded", [samples])


def bounded(pool, work, given, most=400):
    """Like imap, but no more than so many tasks wait at a time."""
    room = threading.Semaphore(most)

    def admitted():
        for one in given:
            room.acquire()
            yield one

    for result in pool.imap(work, admitted(), 8):
        room.release()
        yield result


def write_noises(target, pieces):
    kinds = {}
    for name, rows in pieces:
        kinds.setdefault(name, []).append(rows)
    np.save(target / "noise.npy", np.concatenate(kinds.pop("")))
    places, first = {}, 0
    for name, parts in kinds.items():
        places[name] = [first, sum(map(len, parts))]
        first += places[name][1]
    np.save(target / "held.npy", np.concatenate([rows for parts in kinds.values() for rows in parts]))
    (target / "held.json").write_text(json.dumps(places))
    print("noises written", flush=True)


def main():
    parser = argparse.ArgumentParser()
    for name in ("recordings", "synthetic", "teacher"):
        parser.add_argument(name)
    parser.add_argument("target", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", type=float, default=1.0)
    options = parser.parse_args()
    target, seed, part = options.target, options.seed, options.part
    target.mkdir(parents=True, exist_ok=True)
    items, features, heard, row, taught = [], [], [], 0, 0
    with Pool(2) as pool:
        write_noises(target, bounded(pool, noise, noise_tasks(options.recordings, seed, part)))
        for description, rows, embeddings in bounded(
            pool, item, tasks(options.recordings, options.synthetic, options.teacher, seed, part)
        ):
            description.update({"row": row, "rows": len(rows), "taught": taught, "lessons": len(embeddings)})
            items.append(description)
            features.append(rows)
            heard.append(embeddings)
            row += len(rows)
            taught += len(embeddings)
            if len(items) % 2000 == 0:
                print(len(items), "items,", round(row / 360000, 2), "hours", flush=True)
    np.save(target / "features.npy", np.concatenate(features))
    np.save(target / "teacher.npy", np.concatenate(heard))
    (target / "items.json").write_text(json.dumps(items))
    print(len(items), "items,", round(row / 360000, 2), "hours", flush=True)


if __name__ == "__main__":
    main()
