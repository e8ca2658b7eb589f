"""Says the vocabulary, its neighbours and some sentences with all voices of Debian's synthesizers.

usage: synthesize.py FOLDER [seed] | synthesize.py --texts FILE

With --texts it writes only the table from which speak-texts (see ../README.md) says the same with the embedded voice.

Writes FOLDER/words/<phrase>/<voice>.wav, FOLDER/others/<word>/<voice>.wav and FOLDER/talk/<number>/<voice>.wav, 16 kHz mono.
Needs espeak-ng, flite, festival with festvox-us-slt-hts, festvox-kallpc16k and festvox-kdlpc16k, and sox.
"""

import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import vocabulary

LANGUAGES = ["en-us"] * 4 + ["en-gb"] * 2 + ["en-gb-x-rp", "en-gb-scotland", "en-gb-x-gbclan", "en-gb-x-gbcwmd", "en-029"]
VARIANTS = """Alex Alicia Andrea Andy Annie AnxiousAndy Denis Diogo Gene Gene2 Henrique Hugo Jacky Lee Marco Mario Michael
Mike Nguyen adam anika announcer antonio aunty belinda benjamin boris caleb david ed edward edward2 f1 f2 f3 f4 f5 grandma
grandpa gustave iven iven2 iven3 iven4 john kaukovalta klatt klatt2 klatt3 klatt4 klatt5 klatt6 linda m1 m2 m3 m4 m5 m6 m7 m8
marcelo max michel miguel norbert pablo paul pedro quincy rob robert sandro shelby steph steph2 steph3 travis victor zac""".split()
FLITE = {"rms": 105, "slt": 180, "awb": 130, "kal16": 105, "kal": 105}
FESTIVAL = ["cmu_us_slt_arctic_hts", "kal_diphone", "ked_diphone"]


def espeak(rng):
    voice = rng.choice(LANGUAGES) + "+" + rng.choice(VARIANTS)
    pace, pitch = rng.randint(110, 195), rng.randint(20, 80)
    name = f"espeak_{voice}_{pace}_{pitch}"
    return name, lambda text, wav: run(["espeak-ng", "-v", voice, "-s", str(pace), "-p", str(pitch), "-w", wav], text)


def flite(rng):
    voice = rng.choice(list(FLITE))
    stretch, pitch = rng.uniform(0.75, 1.5), FLITE[voice] * rng.uniform(0.8, 1.25)
    name = f"flite_{voice}_{stretch:.2f}_{pitch:.0f}"
    command = ["flite", "-voice", voice, "--setf", f"duration_stretch={stretch:.2f}", "--setf", f"int_f0_target_mean={pitch:.0f}"]
    return name, lambda text, wav: run([*command, "-t", text, "-o", wav], "")


def run(command, text):
    subprocess.run(command, input=text.encode(), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def plain(source, target):
    """Brings a file to 16 kHz mono at a peak of -3 dB."""
    target.parent.mkdir(parents=True, exist_ok=True)
    run(["sox", "-V1", source, "-r", "16000", "-c", "1", "-b", "16", str(target), "norm", "-3"], "")


def say(folder, text, voice):
    name, speak = voice
    target = folder / f"{name.replace('+', '-')}.wav"
    if target.exists():
        return
    with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
        speak(text, wav.name)
        plain(wav.name, target)


def festival(jobs, voice, stretch):
    """Says many texts in one run of festival, which starts slowly."""
    with tempfile.TemporaryDirectory() as scratch:
        scheme = [f"(voice_{voice})", f"(Parameter.set 'Duration_Stretch {stretch:.2f})"]
        for number, (_, text) in enumerate(jobs):
            scheme.append(f'(set! u (utt.synth (Utterance Text "{text}")))(utt.save.wave u "{scratch}/{number}.wav" \'riff)')
        run(["festival", "--pipe"], "\n".join(scheme) + "\n(exit)\n")
        for number, (folder, _) in enumerate(jobs):
            plain(f"{scratch}/{number}.wav", folder / f"festival_{voice}_{stretch:.2f}.wav")


def texts():
    """A line for each text: its folder, how often to say it, and the text."""
    lines = [f"words/{phrase.replace(' ', '_')}\t24\t{phrase}" for phrase in vocabulary.phrases()]
    lines += [f"others/{word}\t3\t{word.replace('-', ' ')}" for word in vocabulary.others()]
    lines += [f"talk/{number}\t3\t{text}" for number, text in enumerate(vocabulary.TALK)]
    return "\n".join(lines) + "\n"


def main():
    if sys.argv[1] == "--texts":
        Path(sys.argv[2]).write_text(texts())
        return
    target = Path(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    jobs = []
    batches = {}

    def plan(folder, text, espeaks, flites, festivals):
        jobs.extend((folder, text, espeak(rng)) for _ in range(espeaks))
        jobs.extend((folder, text, flite(rng)) for _ in range(flites))
        for voice in FESTIVAL:
            for stretch in rng.sample([0.85, 0.95, 1.05, 1.2, 1.4], festivals):
                batches.setdefault((voice, stretch), []).append((folder, text))

    for phrase in vocabulary.phrases():
        plan(target / "words" / phrase.replace(" ", "_"), phrase, 70, 26, 4)
    for word in vocabulary.others():
        plan(target / "others" / word, word.replace("-", " "), 5, 3, 1)
    for number, text in enumerate(vocabulary.TALK):
        plan(target / "talk" / str(number), text, 5, 3, 1)
    rng.shuffle(jobs)
    print(len(jobs) + sum(map(len, batches.values())), "utterances", flush=True)
    with ThreadPoolExecutor(2) as pool:
        for done in pool.map(lambda job: say(*job), jobs):
            pass
        for done in pool.map(lambda item: festival(item[1], *item[0]), batches.items()):
            pass


if __name__ == "__main__":
    main()
