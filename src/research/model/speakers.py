"""Makes speakers who say each word several times: what teaching is measured on, by people and voices that nothing was trained on.

usage: speakers.py FOLDER [--recordings RECORDINGS] [--speakers 12] [--seed 1]

FOLDER/A, FOLDER/B   synthetic speakers: espeak-ng with the sounds of other languages, of the accents that prepare.py keeps apart;
                     no accent and no timbre is in both
FOLDER/people        people of RECORDINGS (as for prepare.py) whom prepare.py keeps out of training, and who say some words often; and
                     those who make sounds instead of words (ownsounds.py), as a user may teach such a sound, too

In each NAME/WORD/*.wav, as fit-teaching and trial-teaching of the research jar read them. A synthetic speaker has a timbre, a usual
pace and pitch, an accent and a room. Its takes differ from each other in pace, also within the word, in pitch, contour, effort and
vocal tract, in how near the mouth is, and in the noise. There are most of the words that are TAUGHT, fewer of OTHER commands and of
WORDS that are no command and not in vocabulary.py. The same seed makes the same files. Needs espeak-ng, and opus-tools for people.
"""

import argparse
import random
import re
from pathlib import Path

import numpy as np
from scipy.signal import lfilter

import ownsounds
import vocabulary
from checks import ACCENTS, DIALECTS, HALVES, Accent, coloured, decoded, person, rows_kept, small_room, spoken_seconds, usable, write
from prepare import RATE, bounds, level, read
from synthesize import VARIANTS, done_by_all, plain, speak

# How many takes there are of each.
TAKES, OTHER_TAKES, WORD_TAKES = 11, 3, 2
TAUGHT = ("done", "next", "stop", "pause")
OTHER = ("back", "repeat", "more", "resume", "undo", "help", "ready", "slower", "yes", "no")
WORDS = """dune dumped tonne texts mixed necklace stub spot slop porch parse pours kettle window garden table monday doctor morning
    pillow carpet sugar butter picture""".split()
# Timbres that are no person's.
ODD = ("AnxiousAndy", "announcer", "whisper")
# How many make sounds, how many kinds of them, and how often each.
MOUTHS, SOUNDS, SOUND_TAKES = 4, 7, 7
# Somebody who says so many words so often can teach them.
FEWEST_WORDS, FEWEST_TAKES = 5, 4


def speaker(rng, accents, variants):
    """How somebody speaks, and a name for it."""
    accent, variant = rng.choice(accents), rng.choice(variants)
    manner = {
        "accent": accent,
        "variant": variant,
        "dialect": rng.choice(DIALECTS),
        "pace": rng.randint(110, 180),
        "pitch": rng.randint(25, 75),
        "width": rng.randint(20, 60),
        "room": rng.randrange(2**32),
    }
    return f"{accent.voice}-{variant}-{manner['pace']}-{manner['pitch']}", manner


def take(job):
    """Writes one take of a word."""
    path, voice, pace, pitch, width, room, said, seed = job
    if path.exists():
        return
    rng = np.random.default_rng(seed)
    pace = round(pace * np.exp(rng.normal(0, 0.14)))
    pitch = int(np.clip(round(pitch + rng.normal(0, 8)), 0, 99))
    width = int(np.clip(round(width + rng.normal(0, 15)), 0, 99))
    end = str(rng.choice(["", "", ".", "!", "?"]))
    plain(speak(voice, pace, pitch, width, end, f"[[{said}]]"), path)
    samples = read(path)
    # A longer or shorter vocal tract by resampling; parts of the word slower and faster by a path that wanders.
    speeds = np.exp(rng.normal(0, 0.045) + np.interp(np.linspace(0, 4, len(samples)), np.arange(5), rng.normal(0, 0.09, 5)))
    samples = np.interp(np.arange(0, np.cumsum(speeds)[-1]), np.cumsum(speeds), samples)
    # More effort is more treble.
    samples = lfilter([1, np.clip(rng.normal(0, 0.3), -0.8, 0.8)], [1], samples)
    samples = np.concatenate([np.zeros(RATE // 10), samples, np.zeros(RATE // 4)])
    echoing = small_room(np.random.default_rng(room), samples)
    samples = samples + (echoing - samples) * np.exp(rng.normal(0, 0.5))
    first, last = bounds(samples, 32)
    noise = coloured(rng, rng.uniform(0, 1.5), len(samples)) * level(samples[first:last]) * 10 ** (-rng.uniform(22, 42) / 20)
    samples += noise
    write(path, samples * 0.5 / np.abs(samples).max())


def plausible(manner, text, scratch):
    """The sounds of a text as somebody says it; None if he cannot, or it becomes much longer or shorter than in English."""
    said = manner["accent"].write(text, manner["dialect"])
    if said is None:
        return None
    seconds = []
    for voice, spoken in (("en-us", text), (f"{manner['accent'].voice}+{manner['variant']}", f"[[{said}]]")):
        plain(speak(voice, manner["pace"], manner["pitch"], manner["width"], "", spoken), scratch)
        samples = read(scratch)
        if not usable(samples):
            return None
        seconds.append(spoken_seconds(samples))
    scratch.unlink()
    return said if 0.65 < seconds[1] / seconds[0] < 1.6 else None


def synthetic(folder, count, seed):
    """The takes of all synthetic speakers of both halves."""
    jobs = []
    known = set(vocabulary.phrases() + vocabulary.others())
    texts = [(word, TAKES) for word in TAUGHT] + [(word, OTHER_TAKES) for word in OTHER]
    texts += [(word, WORD_TAKES) for word in WORDS if word not in known]
    for number, where in enumerate(HALVES):
        rng = random.Random(f"{seed} speakers {where}")
        accents = [Accent(voice) for voice in ACCENTS[where]]
        variants = [variant for variant in VARIANTS[number::2] if variant not in ODD]
        found = {}
        while len(found) < count:
            name, manner = speaker(rng, accents[len(found) % len(accents) :][:1], variants)
            said = {text: plausible(manner, text, folder / "scratch.wav") for text, _ in texts}
            # Who cannot say a word that is taught is no use; nor is a timbre that is there.
            if all(said[text] for text in TAUGHT) and manner["variant"] not in found:
                found[manner["variant"]] = name
                voice = f"{manner['accent'].voice}+{manner['variant']}"
                own = (voice, manner["pace"], manner["pitch"], manner["width"], manner["room"])
                for text, takes in texts:
                    for one in range(takes if said[text] else 0):
                        path = folder / where / name / text / f"{one:02}.wav"
                        jobs.append((path, *own, said[text], rng.randrange(2**32)))
    done_by_all(take, jobs, 20)
    print(len(jobs), "takes of", 2 * count, "speakers", flush=True)


def people(recordings, folder):
    """All single words of people who are kept out of training and say several words often."""
    kept, _ = rows_kept(recordings)
    said = {}
    for row in kept:
        path = row["path"]
        if path.startswith("human/") or path.split("/")[1] == "isolated_words":
            word = row["label"] if path.startswith("human/") else (row["text"] or row["label"]).lower()
            if re.fullmatch("[a-z]+", word):
                said.setdefault(person(row), {}).setdefault(word, []).append(row)
    often = {
        name: words for name, words in said.items() if sum(len(rows) >= FEWEST_TAKES for rows in words.values()) >= FEWEST_WORDS
    }
    word_of = {row["path"]: (name, word) for name, words in often.items() for word, rows in words.items() for row in rows}
    for row, samples in decoded(recordings, [row for row in kept if row["path"] in word_of]):
        if usable(samples):
            name, word = word_of[row["path"]]
            write(folder / name / word / f"{Path(row['path']).stem}.wav", samples)
    print(len(often), "people", flush=True)


def sounds(folder, seed):
    """Sounds that are no words, by several makers, each in a room of its own."""
    for number in range(MOUTHS):
        rng = np.random.default_rng([seed, number])
        room = rng.integers(2**32)
        for kind in rng.permutation(len(ownsounds.KINDS))[:SOUNDS]:
            for one in range(SOUND_TAKES):
                made = ownsounds.make(ownsounds.KINDS[kind], rng)
                samples = np.concatenate([np.zeros(RATE // 2), made, np.zeros(RATE // 2)])
                samples = small_room(np.random.default_rng(room), samples)
                samples += coloured(rng, rng.uniform(0, 1.5), len(samples)) * 10 ** (-rng.uniform(22, 42) / 20)
                name = "-".join(map(str, ownsounds.KINDS[kind]))
                write(folder / f"sounds{number:02}" / name / f"{one:02}.wav", samples * 0.5 / np.abs(samples).max())
    print(MOUTHS, "who make sounds", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--recordings")
    parser.add_argument("--speakers", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.recordings:
        people(options.recordings, options.folder / "people")
    sounds(options.folder / "people", options.seed)
    synthetic(options.folder, options.speakers, options.seed)


if __name__ == "__main__":
    main()
