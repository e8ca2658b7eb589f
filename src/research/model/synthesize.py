"""Says the vocabulary, its neighbors and some sentences with all voices of Debian's synthesizers.

usage: synthesize.py FOLDER [--seed 1] [--part 1.0] | synthesize.py --texts FILE

--part   only this share of all utterances, for a try-out
--texts  writes only the table from which speak-texts (see ../README.md) says the same with the embedded voice

Writes FOLDER/words/<phrase>/<voice>.wav, FOLDER/others/<word>/<voice>.wav and FOLDER/talk/<number>/<voice>.wav, 16 kHz mono.
Needs espeak-ng (its library), flite, and festival with festvox-us-slt-hts, festvox-kallpc16k and festvox-kdlpc16k.

A foreign accent is English in the sounds of another language: the phonemes of the American voice, each replaced by the nearest
that the voice of the other language has.
"""

import argparse
import ctypes
import random
import subprocess
import tempfile
import wave
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from scipy.signal import resample_poly

import vocabulary

RATE = 16000
TRIES = 10

LANGUAGES = ["en-us"] * 4 + ["en-gb"] * 2 + ["en-gb-x-rp", "en-gb-scotland", "en-gb-x-gbclan", "en-gb-x-gbcwmd", "en-029"]
VARIANTS = """Alex Alicia Andrea Andy Annie AnxiousAndy Denis Diogo Gene Gene2 Henrique Hugo Jacky Lee Marco Mario Michael
Mike Nguyen adam anika announcer antonio aunty belinda benjamin boris caleb david ed edward edward2 f1 f2 f3 f4 f5 grandma
grandpa gustave iven iven2 iven3 iven4 john kaukovalta klatt klatt2 klatt3 klatt4 klatt5 klatt6 linda m1 m2 m3 m4 m5 m6 m7 m8
marcelo max michel miguel norbert pablo paul pedro quincy rob robert sandro shelby steph steph2 steph3 travis victor whisper
zac""".split()
ACCENTS = "de fr-fr es it pl pt-br ru hi cmn cs fa sv ta ja ko nl tr vi ar".split()
# Phonemes that only the American voice tells from another one.
SAME = {"I#": "I", "I2": "I", "a#": "@", "@2": "@", "O2": "0", "t#": "t", "t2": "t"}
# What stands for a phoneme of English where a language does not have it, the nearest first.
NEAREST = {
    "V": "a A", "@": "a e", "3": "@r er e", "3:": "3 @r er e", "I": "i", "i": "I", "i:": "i", "E": "e",
    "a": "E", "aa": "a: a", "A:": "a: a", "A@": "A:r a:r ar", "O:": "o: O o", "O@": "Or or o", "o@": "or Or", "O": "o",
    "0": "O o", "U": "u", "u:": "u", "U@": "ur", "eI": "ei e:", "aI": "ai aj", "aI3": "aIr air", "oU": "ou o: o",
    "aU": "au aw", "OI": "oi Oi oj", "e@": "er Er", "i@": "ir", "i@3": "ir i", "@L": "@l al el", "T": "t s", "D": "d z",
    "w": "v u", "r": "R r-", "r-": "r R", "dZ": "dj Z z", "tS": "ts t", "S": "s", "Z": "z S", "N": "n", "h": "x H", "j": "i",
    "z": "s", "v": "f w", "f": "p", "g": "k", "b": "p", "d": "t", "p": "b",
}
# What somebody with a strong accent says although the voice knows better.
STRONG = [{}, {}, {"T": "t", "D": "d"}, {"T": "s", "D": "z", "w": "v"}, {"T": "s", "D": "d", "I": "i", "0": "o", "V": "a"}]
# Words that many people said; the others need the voices more.
SAID = "yes no stop go left right".split()
# How often a phrase is said by each kind of voice: espeak-ng, it with an accent, flite, each voice of festival.
PHRASES, OTHERS = (56, 44, 22, 4), (5, 3, 3, 1)
FLITE = {"rms": 105, "slt": 180, "awb": 130, "kal16": 105, "kal": 105}
FESTIVAL = ["cmu_us_slt_arctic_hts", "kal_diphone", "ked_diphone"]


def pace_and_pitch(rng):
    """Words a minute, the pitch and its range from 0 to 99, and how the phrase ends."""
    pace = round(min(max(145 * rng.lognormvariate(0, 0.24), 78), 260))
    return pace, rng.randint(5, 95), rng.choice([8, 20, 35, 50, 50, 65, 90]), rng.choice(["", "", "", ".", "!", "?"])


def espeak(rng):
    language, variant = rng.choice(LANGUAGES), rng.choice(VARIANTS)
    pace, pitch, width, end = pace_and_pitch(rng)
    name = f"espeak_{language}_{variant}_{pace}_{pitch}_{width}"
    return name, partial(speak, f"{language}+{variant}", pace, pitch, width, end)


def accent(rng):
    language, variant = rng.choice(ACCENTS), rng.choice(VARIANTS)
    pace, pitch, width, end = pace_and_pitch(rng)
    strong = rng.randrange(len(STRONG))
    name = f"accent_{language}_{variant}_{pace}_{pitch}_{width}_{strong}"
    return name, partial(speak_foreign, language, variant, strong, pace, pitch, width, end)


class Espeak:
    """The library of espeak-ng, many times faster than its program."""

    HEARD = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
    SYNCHRONOUS, UTF8, PHONEMES = 2, 1, 0x100
    PACE, PITCH, RANGE = 1, 3, 4
    # Languages that the library knows by their files only.
    FILES = {"en-gb": "gmw/en", "fr-fr": "roa/fr"}

    def __init__(self):
        self.library = ctypes.CDLL("libespeak-ng.so.1")
        self.rate = self.library.espeak_Initialize(self.SYNCHRONOUS, 0, None, 0)
        self.library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self.parts = []
        self.heard = self.HEARD(self.hear)
        self.library.espeak_SetSynthCallback(self.heard)

    def hear(self, samples, count, _):
        if samples and count > 0:
            self.parts.append(np.ctypeslib.as_array(samples, (count,)).astype(np.float32))
        return 0

    def voice(self, name):
        language, *variant = name.split("+")
        file = "+".join([self.FILES.get(language, language), *variant])
        if self.library.espeak_SetVoiceByName(file.encode()) != 0:
            raise ValueError(f"no voice {name}")

    def speak(self, voice, pace, pitch, width, text):
        self.voice(voice)
        self.parts.clear()
        for number, value in ((self.PACE, pace), (self.PITCH, pitch), (self.RANGE, width)):
            self.library.espeak_SetParameter(number, value, 0)
        spoken = text.encode()
        self.library.espeak_Synth(spoken, len(spoken) + 1, 0, 1, 0, self.UTF8 | self.PHONEMES, None, None)
        return self.rate, np.concatenate(self.parts)

    def phonemes(self, voice, text):
        self.voice(voice)
        # Whether a text may hold phonemes is kept from the last text that was spoken.
        self.library.espeak_Synth(b"a", 2, 0, 1, 0, self.UTF8 | self.PHONEMES, None, None)
        self.voice(voice)
        rest = ctypes.create_string_buffer(text.encode())
        place = ctypes.c_void_p(ctypes.addressof(rest))
        result = []
        while place.value:
            result.append(self.library.espeak_TextToPhonemes(ctypes.byref(place), self.UTF8, ord("_") << 8).decode())
        return " ".join(result)


@lru_cache(None)
def library():
    return Espeak()


def speak(voice, pace, pitch, width, end, text):
    return library().speak(voice, pace, pitch, width, text + end)


def speak_foreign(language, variant, strong, pace, pitch, width, end, text):
    return speak(f"{language}+{variant}", pace, pitch, width, end, f"[[{foreign(text, language, strong)}]]")


@lru_cache(None)
def has(language, phoneme):
    """Whether the voice of a language knows a phoneme; it falls silent at one that it does not."""
    known = library().phonemes(language, f"[[{phoneme}a]]")
    return "a" in known.replace(phoneme, "", 1) and len(known.strip("\n'_|5 ")) > 1


@lru_cache(None)
def american(text):
    return library().phonemes("en-us", text).split()


@lru_cache(None)
def nearest(language, phoneme):
    """What the voice of a language says for a phoneme of the American one; nothing if it has nothing like it."""
    for candidate in (phoneme, *NEAREST.get(phoneme, "").split()):
        if has(language, candidate) or len(candidate) > 1 and all(has(language, part) for part in candidate):
            return candidate
    return ""


@lru_cache(None)
def foreign(text, language, strong=0):
    """The phonemes of a text as somebody says them who has those of this language."""
    words = []
    for word in american(text):
        said = ""
        for phoneme in word.split("_"):
            plain = phoneme.lstrip("',%=")
            stress = phoneme[: len(phoneme) - len(plain)].strip("%=")
            plain = plain if plain in NEAREST else plain.rstrip(":;")
            plain = SAME.get(plain, plain)
            plain = STRONG[strong].get(plain, plain)
            said += stress + nearest(language, plain) if plain else ""
        words.append(said)
    return " ".join(words)


def flite(rng):
    voice = rng.choice(list(FLITE))
    stretch, pitch, width = rng.uniform(0.7, 1.8), FLITE[voice] * rng.uniform(0.75, 1.3), rng.choice([4, 10, 20, 40])
    end = rng.choice(["", ".", "!", "?"])
    name = f"flite_{voice}_{stretch:.2f}_{pitch:.0f}_{width}"
    command = ["flite", "-voice", voice, "--setf", f"duration_stretch={stretch:.2f}", "--setf", f"int_f0_target_mean={pitch:.0f}"]
    command += ["--setf", f"int_f0_target_stddev={width}"]
    return name, partial(speak_flite, command, end)


def speak_flite(command, end, text):
    with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
        run([*command, "-t", text + end, "-o", wav.name], "")
        return samples_of(wav.name)


def samples_of(file):
    with wave.open(file) as wav:
        return wav.getframerate(), np.frombuffer(wav.readframes(wav.getnframes()), "<i2").astype(np.float32)


def run(command, text):
    subprocess.run(command, input=text.encode(), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def plain(spoken, target):
    """Writes samples at 16 kHz with a peak of -3 dB."""
    rate, samples = spoken
    target.parent.mkdir(parents=True, exist_ok=True)
    if rate != RATE:
        common = np.gcd(rate, RATE)
        samples = resample_poly(samples, RATE // common, rate // common)
    samples = samples / max(1, np.abs(samples).max()) * 32767 * 10 ** (-3 / 20)
    with wave.open(str(target), "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        wav.writeframes(samples.astype("<i2").tobytes())


def say(job):
    folder, text, (name, voice) = job
    target = folder / f"{name}.wav"
    if not target.exists():
        plain(voice(text), target)


def festival(batch):
    """Says many texts in one run of festival, which starts slowly."""
    (voice, stretch, mean, width), jobs = batch
    with tempfile.TemporaryDirectory() as scratch:
        scheme = [f"(voice_{voice})", f"(Parameter.set 'Duration_Stretch {stretch:.2f})"]
        tone = f"(target_f0_mean {mean}) (target_f0_std {width}) (model_f0_mean 170) (model_f0_std 34)"
        scheme.append(f"(set! int_lr_params '({tone}))")
        for number, (_, text) in enumerate(jobs):
            scheme.append(f'(set! u (utt.synth (Utterance Text "{text}")))(utt.save.wave u "{scratch}/{number}.wav" \'riff)')
        run(["festival", "--pipe"], "\n".join(scheme) + "\n(exit)\n")
        for number, (folder, _) in enumerate(jobs):
            plain(samples_of(f"{scratch}/{number}.wav"), folder / f"festival_{voice}_{stretch:.2f}_{mean}_{width}.wav")


def done_by_all(work, given, together):
    """Does all work in two processes; again where the library broke down, which it does once in ten thousand times."""
    for _ in range(TRIES):
        try:
            with ProcessPoolExecutor(2) as pool:
                list(pool.map(work, given, chunksize=together))
            return
        except BrokenProcessPool:
            print("again", flush=True)


def texts():
    """A line for each text: its folder, how often to say it, and the text."""
    lines = [f"words/{phrase.replace(' ', '_')}\t{12 if phrase in SAID else 24}\t{phrase}" for phrase in vocabulary.phrases()]
    lines += [f"others/{word}\t3\t{word.replace('-', ' ')}" for word in vocabulary.others()]
    lines += [f"talk/{number}\t3\t{text}" for number, text in enumerate(vocabulary.TALK)]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", type=float, default=1.0)
    parser.add_argument("--texts", type=Path)
    options = parser.parse_args()
    if options.texts:
        options.texts.write_text(texts())
        return
    target = options.folder
    rng = random.Random(options.seed)
    jobs = []
    batches = {}
    manners = [(stretch, mean, width) for stretch in (0.8, 0.95, 1.15, 1.4, 1.8) for mean, width in ((95, 8), (110, 16), (130, 30))]

    def plan(folder, text, counts):
        for voice, count in zip((espeak, accent, flite), counts):
            jobs.extend((folder, text, voice(rng)) for _ in range(count) if rng.random() < options.part)
        for voice in FESTIVAL:
            for manner in rng.sample(manners, counts[-1]):
                if rng.random() < options.part:
                    batches.setdefault((voice, *manner), []).append((folder, text))

    for phrase in vocabulary.phrases():
        counts = [count // 2 for count in PHRASES] if phrase in SAID else PHRASES
        plan(target / "words" / phrase.replace(" ", "_"), phrase, counts)
    for word in vocabulary.others():
        plan(target / "others" / word, word.replace("-", " "), OTHERS)
    for number, text in enumerate(vocabulary.TALK):
        plan(target / "talk" / str(number), text, OTHERS)
    rng.shuffle(jobs)
    print(len(jobs) + sum(map(len, batches.values())), "utterances", flush=True)
    done_by_all(festival, batches.items(), 1)
    done_by_all(say, jobs, 50)


if __name__ == "__main__":
    main()
