"""Makes the training tables: recordings, augmented, as features beside what the teacher hears in them.

usage: prepare.py RECORDINGS SYNTHETIC TEACHER TARGET [seed]

RECORDINGS holds MANIFEST.tsv, WORD_TIMES.tsv and one tar of Opus files for each source; SYNTHETIC is what synthesize.py wrote;
TEACHER holds the two ONNX files. Each recording is varied: its pace, its spectrum, its room. The teacher hears it clean and at
the same pace; the network later hears it in its room and, mixed in while training, in noise. Written to TARGET:

features.npy  float16, one row of 40 log band powers for each hundredth of a second, the speech at a mean power of 1
teacher.npy   float16, one row of 96 values for each eighth frame
items.json    for each item: its rows, its class (0: no command), where the word is, its kind, whether it is held out
noise.npy     float16, log band powers of noises one after the other, each at a mean power of 1
"""

import csv
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import threading
import wave
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from scipy.signal import fftconvolve, lfilter

import frontend
import vocabulary
from teacher import FRAMES, STEP, Teacher

RATE = frontend.RATE
PARTS = 5
CLASS = {phrase: number + 1 for number, phrase in enumerate(vocabulary.phrases())}
# Sources in which digits stand alone between pauses: nobody can say which are commands, so only the teacher is heard there.
UNCLEAR = ("human_phrases/numbers", "human_phrases/mixed", "negative/an4_spelling")
LONGEST_TALK = 12



def held_out(key):
    """Whether a speaker is kept apart for checks; a hash that mixes well decides."""
    return int(hashlib.md5(key.encode()).hexdigest(), 16) % PARTS == 0


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

    def room(self):
        """An impulse response: the direct sound, then noise that dies away."""
        seconds = self.between(0.15, 0.8)
        count = int(RATE * min(seconds * 1.1, 0.8))
        time = np.arange(count) / RATE
        tail = self.random.standard_normal(count) * np.exp(-6.9 * time / seconds) * (time > self.between(0.002, 0.02))
        tail = lfilter([1], [1, -self.between(0, 0.6)], tail)
        tail *= 10 ** (-self.between(-6, 14) / 20) / np.sqrt((tail**2).sum() + 1e-9)
        tail[0] = 1
        return (tail / np.sqrt((tail**2).sum())).astype(np.float32)

    def hiss(self, count, slope):
        """Noise whose power falls with frequency; mean power 1."""
        spectrum = np.fft.rfft(self.random.standard_normal(count))
        bins = np.arange(len(spectrum), dtype=float)
        bins[0] = 1
        noise = np.fft.irfft(spectrum / bins ** (slope / 2), count)
        return (noise / noise.std()).astype(np.float32)


def level(samples):
    return np.sqrt((samples**2).mean()) + 1e-9


_teacher = None


def item(task):
    """One variant of one recording: its rows and its description."""
    global _teacher
    folder, samples, first, last, description, spread, seed = task
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
    heard = _teacher.embeddings((clean + vary.hiss(len(clean), 1) * 10 ** (-50 / 20)) * loudness)
    inside = clean
    if vary.random.random() < 0.5:
        inside = fftconvolve(clean, vary.room())[: len(clean)].astype(np.float32)
        inside /= level(inside[spoken])
    rows = np.log(frontend.powers(inside) + 1e-6)
    description = dict(description)
    if word:
        description["word"] = [spoken.start // frontend.SHIFT, spoken.stop // frontend.SHIFT]
    return description, rows.astype(np.float16), heard.astype(np.float16)


def noise(task):
    kind, samples, seed = task
    vary = Variation(seed)
    if kind == "hiss":
        samples = vary.hiss(20 * RATE, vary.between(-0.2, 1.8))
    samples = samples / level(samples)
    return np.log(frontend.powers(samples.astype(np.float32)) + 1e-6).astype(np.float16)


def tasks(recordings, synthetic, teacher, seed):
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
                if row is None:
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
                    copies = 8 if number and archive != "gscv2" or path.startswith("human_embedded") else 4 if number else 2
                    base.update({"class": number, "label": label, "kind": "word" if number else "other"})
                    for _ in range(copies):
                        yield task(samples, bound, base, 0.12)
                    continue
                kind = "unclear" if path.startswith(UNCLEAR) else "talk"
                for part in range(0, len(samples), LONGEST_TALK * RATE):
                    piece = samples[part : part + LONGEST_TALK * RATE]
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
            samples = read(path)
            number = CLASS[said] if what == "words" else 0
            base = {"source": "synthetic", "held": False, "real": False, "class": number, "label": said}
            if what == "talk":
                yield task(samples, (None, None), {**base, "kind": "talk"}, 0.1)
                continue
            copies = 2 if number else 1
            for _ in range(copies):
                yield task(samples, bounds(samples, 32), {**base, "kind": "word" if number else "other"}, 0.18)


def noises(recordings, seed):
    random = np.random.default_rng(seed)
    for _ in range(60):
        yield "hiss", None, int(random.integers(2**62))
    talk = []
    archives = {}
    for row in csv.DictReader(open(f"{recordings}/MANIFEST.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE):
        path, archive = row["path"], row["archive"]
        if "noise" not in path and "cough" not in path and "read_speech/" not in path:
            continue
        if held_out(speaker(row)):
            continue
        if archive not in archives:
            archives[archive] = tarfile.open(f"{recordings}/{archive}.tar")
        samples = decode(archives[archive].extractfile("./" + path).read())
        if "read_speech/" in path:
            talk.append(samples / level(samples))
        elif len(samples) > RATE // 2:
            yield "recorded", samples, 0
    for _ in range(20):
        voices = [talk[random.integers(len(talk))] for _ in range(random.integers(2, 7))]
        count = 20 * RATE
        yield "babble", sum(np.resize(np.roll(voice, random.integers(len(voice))), count) for voice in voices), 0


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


def main():
    recordings, synthetic, teacher, target = sys.argv[1:5]
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    target = Path(target)
    target.mkdir(parents=True, exist_ok=True)
    items, features, heard, row, taught = [], [], [], 0, 0
    with Pool(2) as pool:
        np.save(target / "noise.npy", np.concatenate(list(bounded(pool, noise, noises(recordings, seed)))))
        print("noises written", flush=True)
        for description, rows, embeddings in bounded(pool, item, tasks(recordings, synthetic, teacher, seed)):
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
