"""Trains the network.

usage: train.py DATA TARGET.pt [--steps 6000] [--seed 1] [--hold] [--teach 1.0] [--without WORD,...] [--adverse 0.0]
                [--from MODEL.pt]

--hold      keeps the speakers apart that prepare.py marked, to be measured on
--teach     weight of the imitation of the teacher; 0: trained from nothing
--without   phrases of which no recording of a person is used: an experiment
--adverse   weight of what makes people and synthesizers sound the same to the network (gradient reversal)
--from      goes on with this network, and dwells on the moments at which it hears phrases that nobody said
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

import frontend
import vocabulary
from examples import IGNORED, NONE, Examples
from network import CHANNELS, Network, weights

BATCH = 96
RATE = 2.5e-3
# The highest learning rate when one goes on with a network.
RATE_AGAIN = 1.5e-3
DECAY = 2e-2
AVERAGED = 0.998
# How much a step without a word counts beside one with a word, of which there are few.
QUIET = 0.3


class Reversed(torch.autograd.Function):
    @staticmethod
    def forward(context, x):
        return x.clone()

    @staticmethod
    def backward(context, gradient):
        return -gradient


@torch.no_grad()
def spoken_in(network, power):
    """The probability of any phrase at each step."""
    network.eval()
    logits, _, _ = network(frontend.features_of(torch.from_numpy(power))[None])
    network.train()
    return 1 - torch.softmax(logits[0], 0)[NONE].numpy()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("target")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hold", action="store_true")
    parser.add_argument("--teach", type=float, default=1.0)
    parser.add_argument("--without", default="")
    parser.add_argument("--adverse", type=float, default=0.0)
    parser.add_argument("--from", dest="begun")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    without = [phrase for phrase in options.without.split(",") if phrase]
    examples = Examples(options.data, options.seed, held=False if options.hold else None, without=without)
    network = Network(len(vocabulary.phrases()) + 1)
    peak = RATE
    if options.begun:
        saved = torch.load(options.begun)
        network.load_state_dict(saved["network"])
        examples.mean, examples.deviation = saved["mean"], saved["deviation"]
        print("traps:", examples.find_traps(lambda power: spoken_in(network, power)), flush=True)
        peak = RATE_AGAIN
    critic = nn.Sequential(nn.Linear(CHANNELS, 64), nn.ReLU(), nn.Linear(64, 2))
    parameters = [*network.parameters(), *critic.parameters()]
    importance = torch.ones(len(vocabulary.phrases()) + 1)
    importance[NONE] = QUIET
    optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=DECAY)
    averaged = {name: value.clone() for name, value in network.state_dict().items()}
    began, step, curve, sums = time.time(), 0, [], np.zeros(4)
    print(weights(network), "weights,", len(examples.items), "items", flush=True)
    while step < options.steps:
        rate = peak * min(1, (step + 1) / 300) * (0.5 + 0.5 * np.cos(np.pi * step / options.steps)) + 1e-5
        for group in optimizer.param_groups:
            group["lr"] = rate
        values, labels, lessons, where, domain = examples.batch(BATCH)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, embedding, body = (value.float() for value in network(values))
        said = nn.functional.cross_entropy(logits, labels, importance, ignore_index=IGNORED)
        imitated = ((embedding.permute(0, 2, 1)[where] - lessons[where]) ** 2).mean()
        loss = said + options.teach * 0.5 * imitated
        confused = torch.zeros(())
        if options.adverse > 0:
            spoken = (labels > 0) & (domain >= 0)[:, None]
            origin = domain[:, None].expand_as(labels)[spoken]
            confused = nn.functional.cross_entropy(critic(Reversed.apply(body.permute(0, 2, 1)[spoken])), origin)
            loss = loss + options.adverse * confused
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 5.0)
        optimizer.step()
        step += 1
        keep = min(AVERAGED, step / (step + 10))
        for name, value in network.state_dict().items():
            if value.dtype.is_floating_point:
                averaged[name].mul_(keep).add_(value, alpha=1 - keep)
            else:
                averaged[name].copy_(value)
        right = (logits.argmax(1) == labels)[labels > 0].float().mean()
        sums += [said.item(), imitated.item(), right.item(), confused.item()]
        if step % 100 == 0:
            mean = (sums / 100).round(4).tolist()
            curve.append([step, round((time.time() - began) / 60, 2), *mean])
            print(*curve[-1], flush=True)
            sums[:] = 0
    state = {"network": averaged, "mean": examples.mean, "deviation": examples.deviation, "phrases": vocabulary.phrases()}
    torch.save(state, options.target)
    Path(options.target).with_suffix(".json").write_text(json.dumps({"options": vars(options), "curve": curve}))


if __name__ == "__main__":
    main()
