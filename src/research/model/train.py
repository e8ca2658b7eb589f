"""Trains the network.

usage: train.py DATA TARGET.pt [--steps 6000] [--seed 1] [--hold] [--teach 1.0] [--without WORD,...] [--adverse 0.0]
                [--from MODEL] [--batch 96]

--hold      keeps the speakers apart that prepare.py marked, to be measured on
--teach     weight of the imitation of the teacher; 0: trained from nothing
--without   phrases of which no recording of a person is used: an experiment
--adverse   weight of what makes people and synthesizers sound the same to the network (gradient reversal)
--from      goes on with this network, and dwells on the moments at which it hears phrases that nobody said; a file of this
            program, or one of weights as export.py writes it

Every 250 steps all that it takes to go on is written to TARGET.part; started again with the same target, the training goes on there.
"""

import argparse
import json
import os
import time
from pathlib import Path

# Threads that wait for each other sleep, or they take the time of each other on a busy machine; to be set before torch is read.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
import torch
from torch import nn

import frontend
import vocabulary
from examples import IGNORED, NONE, Examples
from export import MAGIC, read_weights
from network import CHANNELS, Network, weights

BATCH = 96
RATE = 2.5e-3
# The highest learning rate when one goes on with a network.
RATE_AGAIN = 1.5e-3
DECAY = 2e-2
AVERAGED = 0.998
# How much a step without a word counts beside one with a word, of which there are few.
QUIET = 0.3
# Steps after which all is written that it takes to go on.
KEPT = 250
# Batches of which the statistics of a network are taken that comes without any.
CALIBRATED = 6


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


def has_matrices():
    """Whether the processor multiplies matrices of bfloat16; without, they are slower than those of float32."""
    cpu = Path("/proc/cpuinfo")
    return cpu.exists() and "amx_bf16" in cpu.read_text()


@torch.no_grad()
def begin_with(network, file, examples):
    """Takes over the network of a file of weights: its classes by their phrases, its norms by what they hear in some batches."""
    old, phrases = read_weights(file)
    pairs = [(old.stem.first, old.stem.first_norm), (old.stem.second, old.stem.second_norm), (old.stem.mix, old.stem.mix_norm)]
    pairs += [(block.over_time, block.norm) for block in old.blocks]
    seen = {}

    def watch(norm, given):
        values = given[0].transpose(0, 1).flatten(1)
        seen.setdefault(norm, []).append((values.mean(1), values.var(1)))

    hooks = [norm.register_forward_pre_hook(watch) for _, norm in pairs]
    batches = [examples.batch(BATCH)[0] for _ in range(CALIBRATED)]
    before = [old(values)[0] for values in batches]
    for hook in hooks:
        hook.remove()
    for convolution, norm in pairs:
        means = torch.stack([mean for mean, _ in seen[norm]])
        mean = means.mean(0)
        variance = torch.stack([variance for _, variance in seen[norm]]).mean(0) + means.var(0)
        # Weights of a size as at the start of a training, so that its steps are neither long nor short beside them.
        fan = convolution.weight[0].numel()
        size = convolution.weight.flatten(1).std(1) * np.sqrt(3 * fan)
        size = torch.maximum(size, 0.1 * size.median())
        convolution.weight /= size.reshape(-1, *[1] * (convolution.weight.dim() - 1))
        norm.running_mean.copy_(mean / size)
        norm.running_var.copy_(variance / size**2)
        norm.weight.copy_(size * torch.sqrt(norm.running_var + norm.eps))
        norm.bias += mean
    change = max((old(values)[0] - logits).abs().max().item() for values, logits in zip(batches, before))
    state = {name: value for name, value in old.state_dict().items() if not name.startswith(("words.", "embed."))}
    network.load_state_dict(state, strict=False)
    rows = {"": 0, **{phrase: number + 1 for number, phrase in enumerate(phrases)}}
    network.words.weight.normal_(0, 0.01)
    network.words.bias.fill_(float(torch.stack([logits[:, 1:].mean() for logits in before]).mean()) - 1)
    both = [(place, rows[phrase]) for place, phrase in enumerate(["", *vocabulary.phrases()]) if phrase in rows]
    places, numbers = map(list, zip(*both))
    network.words.weight[places] = old.words.weight[numbers]
    network.words.bias[places] = old.words.bias[numbers]
    network.eval()
    now = [network(values)[0] for values in batches]
    taken = max((after[:, places] - logits[:, numbers]).abs().max().item() for after, logits in zip(now, before))
    network.train()
    print(f"took over {len(places)} of {len(rows)} classes; logits differ by {change:.2g}, {taken:.2g} at most", flush=True)


def write(state, file):
    """Writes a file at once or not at all."""
    torch.save(state, f"{file}.new")
    os.replace(f"{file}.new", file)


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
    parser.add_argument("--batch", type=int, default=BATCH)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(os.cpu_count())
    matrices = has_matrices()
    part = Path(f"{options.target}.part")
    kept = torch.load(part) if part.exists() else None
    without = [phrase for phrase in options.without.split(",") if phrase]
    examples = Examples(options.data, options.seed, held=False if options.hold else None, without=without)
    network = Network(len(vocabulary.phrases()) + 1)
    peak = RATE
    if options.begun:
        peak = RATE_AGAIN
    if options.begun and not kept:
        if Path(options.begun).read_bytes()[: len(MAGIC)] == MAGIC:
            begin_with(network, options.begun, examples)
        else:
            saved = torch.load(options.begun)
            network.load_state_dict(saved["network"])
            examples.mean, examples.deviation = saved["mean"], saved["deviation"]
        print("traps:", examples.find_traps(lambda power: spoken_in(network, power)), flush=True)
    critic = nn.Sequential(nn.Linear(CHANNELS, 64), nn.ReLU(), nn.Linear(64, 2))
    parameters = [*network.parameters(), *critic.parameters()]
    importance = torch.ones(len(vocabulary.phrases()) + 1)
    importance[NONE] = QUIET
    optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=DECAY)
    averaged = {name: value.clone() for name, value in network.state_dict().items()}
    began, step, curve, sums = time.time(), 0, [], np.zeros(4)
    if kept:
        network.load_state_dict(kept["network"])
        critic.load_state_dict(kept["critic"])
        optimizer.load_state_dict(kept["optimizer"])
        averaged, step, curve, sums = kept["averaged"], kept["step"], kept["curve"], kept["sums"]
        examples.mean, examples.deviation = kept["mean"], kept["deviation"]
        examples.set_traps(kept["traps"])
        examples.random.bit_generator.state = kept["random"]
        torch.set_rng_state(kept["torch"])
        began -= kept["seconds"]
        print("going on after step", step, flush=True)

    def keep_all():
        state = {"network": network.state_dict(), "critic": critic.state_dict(), "optimizer": optimizer.state_dict()}
        state.update({"averaged": averaged, "step": step, "curve": curve, "sums": sums, "seconds": time.time() - began})
        state.update({"mean": examples.mean, "deviation": examples.deviation, "traps": examples.traps})
        state.update({"random": examples.random.bit_generator.state, "torch": torch.get_rng_state()})
        write(state, part)

    if not kept:
        keep_all()
    print(weights(network), "weights,", len(examples.items), "items", flush=True)
    while step < options.steps:
        rate = peak * min(1, (step + 1) / 300) * (0.5 + 0.5 * np.cos(np.pi * step / options.steps)) + 1e-5
        for group in optimizer.param_groups:
            group["lr"] = rate
        values, labels, lessons, where, domain = examples.batch(options.batch)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=matrices):
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
        if step % KEPT == 0:
            keep_all()
    state = {"network": averaged, "mean": examples.mean, "deviation": examples.deviation, "phrases": vocabulary.phrases()}
    write(state, options.target)
    Path(options.target).with_suffix(".json").write_text(json.dumps({"options": vars(options), "curve": curve}))
    part.unlink()


if __name__ == "__main__":
    main()
