"""Trains the embedding of a finished network: what tells words apart that it has no class for.

usage: embed.py DATA MODEL.pt TARGET.pt [--steps 1500] [--seed 1] [--hold] [--without WORD,...]

--hold      keeps the speakers apart that prepare.py marked, to be measured on
--without   words, whoever says them, that are kept apart too: an experiment

While the network was trained, its embedding imitated the teacher's. Now the network stays as it is, and one linear map of its body is
trained anew: a word is cut into PARTS equal parts, the mean of each is mapped and brought to length 1, and what is said four times, by
different voices in different rooms and noise, is to lie nearer to each other than to what else is said in the batch (a contrastive
loss with labels, Khosla et al. 2020, arXiv:2004.11362). The player compares what it hears with what its user taught it in this way.
Sounds that are no words are among them (ownsounds.py), as a user may teach such a sound, too.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

import frontend
import ownsounds
from examples import Examples
from network import CHANNELS, EMBEDDING, Network

# Equal parts of a word; from 60 ms after its beginning to 140 ms after its end, as the network answers late.
PARTS, AFTER_START, AFTER_END = 10, 3, 7
# No more recordings of a word than these, of people and of synthesizers; each is heard in so many noises.
PEOPLE, SYNTHETIC, NOISES = 150, 60, 2
# How often each sound is made that is no word, and what lies before and behind it, in frames.
SOUNDS, BEFORE, BEHIND = 30, 100, 40
WORDS, TIMES = 96, 4
RATE = 2e-3


def parts(body, start, end):
    """The means of a body (steps, channels) in the parts of a word from one step to another."""
    start = max(0, start + AFTER_START)
    end = min(len(body), max(end + AFTER_END, start + 4))
    edges = np.linspace(start, end, PARTS + 1)
    return torch.stack(
        [body[int(a) : max(int(a) + 1, int(np.ceil(b)))].mean(0) for a, b in zip(edges[:-1], edges[1:])]
    )


def body_parts(network, examples, power, start, end, noise):
    """What the network hears of band powers in some noise, from one frame to another."""
    ratio = examples.between(5, 25) if noise else examples.between(20, 50)
    power = power + examples.noises(len(power)) * 10 ** (-ratio / 10)
    power *= 10 ** (examples.between(-40, -12) / 10)
    body = network.blocks(network.stem(frontend.features_of(torch.from_numpy(power))[None]))[0].T
    start, end = (at / 2 + examples.random.integers(-2, 4) for at in (start, end))
    return parts(body, start, end).half()


@torch.no_grad()
def heard(network, examples, without):
    """Every word (items, PARTS, CHANNELS) as the network hears it in a noise, and the number of the word; then every sound."""
    words = {}
    for one in examples.items:
        if "word" in one and one["label"] not in without:
            words.setdefault(one["label"], {True: [], False: []})[one["real"]].append(one)
    values, labels = [], []
    for number, word in enumerate(sorted(words)):
        for real, most in ((True, PEOPLE), (False, SYNTHETIC)):
            for one in examples.random.permutation(np.array(words[word][real], dtype=object))[:most]:
                for noise in range(NOISES):
                    power = examples.power(one, 0, one["rows"])
                    values.append(body_parts(network, examples, power, *one["word"], noise))
                    labels.append(number)
    for number, kind in enumerate(ownsounds.KINDS, len(words)):
        for _ in range(SOUNDS):
            sound = ownsounds.make(kind, examples.random)
            pads = np.zeros(BEFORE * frontend.SHIFT, np.float32), np.zeros(BEHIND * frontend.SHIFT, np.float32)
            power = frontend.powers(np.concatenate([pads[0], sound, pads[1]]))
            end = BEFORE + len(sound) // frontend.SHIFT
            for noise in range(NOISES):
                values.append(body_parts(network, examples, power, BEFORE, end, noise))
                labels.append(number)
    return torch.stack(values), np.array(labels)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("model")
    parser.add_argument("target")
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hold", action="store_true")
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    examples = Examples(options.data, options.seed, held=False if options.hold else None)
    saved = torch.load(options.model)
    network = Network(len(saved["phrases"]) + 1)
    network.load_state_dict(saved["network"])
    network.eval()
    values, labels = heard(network, examples, options.without.split(","))
    places = [np.where(labels == number)[0] for number in np.unique(labels)]
    places = [of_word for of_word in places if len(of_word) >= 3 * NOISES]
    chances = np.sqrt([min(len(of_word), 120) for of_word in places])
    chances /= chances.sum()
    print(len(places), "words,", len(values), "times", flush=True)
    mean, deviation = values.float().mean((0, 1)), values.float().std((0, 1)) + 1e-2
    embed = nn.Linear(CHANNELS, EMBEDDING)
    sharp = nn.Parameter(torch.tensor(3.0))
    optimizer = torch.optim.AdamW([*embed.parameters(), sharp], lr=RATE, weight_decay=2e-2)
    # Fewer in a try-out.
    count = min(WORDS, len(places))
    said = torch.arange(count).repeat_interleave(TIMES)
    same = (said[:, None] == said) & ~torch.eye(len(said), dtype=bool)
    began, curve, total = time.time(), [], 0.0
    for step in range(1, options.steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, step / 100) * (0.5 + 0.5 * np.cos(np.pi * step / options.steps)) + 1e-5
        drawn = examples.random.choice(len(places), count, replace=False, p=chances)
        drawn = np.concatenate([examples.random.choice(places[number], TIMES, replace=False) for number in drawn])
        batch = (values[drawn].float() - mean) / deviation
        batch += 0.05 * torch.randn_like(batch)
        directions = nn.functional.normalize(embed(batch), dim=-1).flatten(1) / np.sqrt(PARTS)
        alike = (directions @ directions.T * sharp.exp()).fill_diagonal_(-1e9)
        loss = -((alike - torch.logsumexp(alike, 1, keepdim=True)) * same).sum(1).mean() / (TIMES - 1)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
        if step % 100 == 0:
            curve.append([step, round((time.time() - began) / 60, 2), round(total / 100, 4)])
            print(*curve[-1], flush=True)
            total = 0.0
    weight = embed.weight.data / deviation
    saved["network"]["embed.weight"] = weight[:, :, None].clone()
    saved["network"]["embed.bias"] = embed.bias.data - weight @ mean
    torch.save(saved, options.target)
    Path(options.target).with_suffix(".json").write_text(json.dumps({"options": vars(options), "curve": curve}))


if __name__ == "__main__":
    main()
