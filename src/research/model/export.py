"""Writes a trained network as the player reads it, and what the player's tests compare themselves with.

usage: export.py MODEL.pt WEIGHTS FIXTURES [--tiny] [--onnx FILE]

MODEL.pt   the file of train.py; "-": a network with random weights (always the same), enough to test and to measure with
WEIGHTS    written: the sizes, the phrases and the weights, each batch norm folded into the convolution before it
FIXTURES   written: synthesized samples, and the features, body, embedding and logits that the trainer's code makes of them
--tiny     the random network has few channels, for a small file
--onnx     written: the same network for ONNX Runtime, to be run a few steps at a time, its past among the inputs and outputs

WEIGHTS, little-endian:

    8 bytes     "saydonet"
    int32       version, 1; another one too when frontend.py changes
    int32       bands of a frame
    int32 * 3   first convolution: channels, taps over time, taps over bands; it steps by two frames and by two bands
    int32 * 3   second convolution: channels, taps over time, taps over bands; it steps by one step and by two bands
    int32       channels of the body
    int32       taps over time of a block's convolution
    int32       blocks
    int32 * b   the dilation of each block
    int32       size of the hidden layer
    int32       size of the embedding
    int32       phrases; there is one class more, which comes first and is none of them
    for each phrase: int32 length, UTF-8 text
    float32     maps, each as one row of outputs for each input, then the bias:
                    first convolution    inputs in the order time (the oldest first), band
                    second convolution   inputs in the order time, band, channel
                    mix                  inputs in the order band, channel
                    for each block       inputs in the order time, channel
                    hidden layer, classes, embedding

FIXTURES, little-endian: int32 samples, int16 each; int32 frames, int32 bands, float32 features by frame; int32 steps (the last
ones), int32 channels, int32 size of the embedding, int32 classes, and for each step float32 body, embedding, logits.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import nn

import frontend
import network
import vocabulary

MAGIC = b"saydonet"
VERSION = 1
SEED = 20
SECONDS = 2.4
STEPS = 48


def random_network(tiny):
    """A network as if it were trained: batch norms with statistics other than those of a new one."""
    torch.manual_seed(SEED)
    phrases = vocabulary.phrases()
    if tiny:
        network.CHANNELS, network.STEM, network.KERNEL, network.DILATIONS = 16, (6, 10), 3, (1, 2, 4)
        network.EMBEDDING, network.HIDDEN = 9, 12
        phrases = ["done", "next", "say again", "déjà vu"]
    result = network.Network(len(phrases) + 1)
    for module in result.modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.2, 0.6)
            module.weight.data.uniform_(0.5, 1.5)
            module.bias.data.normal_(0, 0.2)
    result.words.weight.data *= 10
    return result.eval(), phrases


def read_network(file):
    """The network of a file of train.py, or of a file of weights, and its phrases."""
    with open(file, "rb") as begun:
        weights = begun.read(len(MAGIC)) == MAGIC
    return read_weights(file) if weights else trained_network(file)


@torch.no_grad()
def read_weights(file):
    """The network of a file of weights and its phrases; its norms do nothing but add the biases."""
    data = Path(file).read_bytes()
    place = len(MAGIC)

    def values(kind, count):
        nonlocal place
        place += count * 4
        return np.frombuffer(data, kind, count, place - count * 4)

    version, bands, *_, blocks = values("<i4", 11)
    values("<i4", blocks)
    _, _, phrases = values("<i4", 3)
    if version != VERSION or bands != frontend.BANDS:
        raise ValueError(f"{file} is of another version")
    texts = []
    for _ in range(phrases):
        size = int(values("<i4", 1)[0])
        texts.append(data[place : place + size].decode())
        place += size
    net = network.Network(phrases + 1)

    def rows(shape):
        return torch.from_numpy(values("<f4", int(np.prod(shape))).copy()).reshape(shape)

    def fill(convolution, norm, shape, weight_of):
        convolution.weight.copy_(weight_of(rows(shape)))
        norm.running_mean.zero_()
        norm.running_var.fill_(1)
        norm.weight.fill_(np.sqrt(1 + norm.eps))
        norm.bias.copy_(rows((convolution.out_channels,)))

    stem = net.stem
    for convolution, norm in ((stem.first, stem.first_norm), (stem.second, stem.second_norm)):
        outputs, inputs, time, across = convolution.weight.shape
        fill(convolution, norm, (time, across, inputs, outputs), lambda weight: weight.permute(3, 2, 0, 1))
    channels = stem.second.out_channels
    shape = (stem.mix.in_channels // channels, channels, stem.mix.out_channels)
    fill(stem.mix, stem.mix_norm, shape, lambda weight: weight.permute(2, 1, 0).flatten(1)[:, :, None])
    for block in net.blocks:
        outputs, inputs, time = block.over_time.weight.shape
        fill(block.over_time, block.norm, (time, inputs, outputs), lambda weight: weight.permute(2, 1, 0))
    for head in (net.hidden, net.words, net.embed):
        head.weight.copy_(rows((head.in_channels, head.out_channels)).T[:, :, None])
        head.bias.copy_(rows((head.out_channels,)))
    if place != len(data):
        raise ValueError(f"{file} holds a network of another shape")
    return net.eval(), texts


def trained_network(file):
    state = torch.load(file, map_location="cpu")
    result = network.Network(len(state["phrases"]) + 1)
    result.load_state_dict(state["network"])
    return result.eval(), list(state["phrases"])


def folded(convolution, norm):
    """The weight and the bias of a convolution and the batch norm after it, in one."""
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    bias = convolution.bias if convolution.bias is not None else torch.zeros_like(norm.bias)
    weight = convolution.weight * scale.reshape(-1, *[1] * (convolution.weight.dim() - 1))
    return weight, norm.bias + (bias - norm.running_mean) * scale


def maps(net):
    """The maps in the order of the file: (rows of outputs, one for each input; bias)."""
    weight, bias = folded(net.stem.first, net.stem.first_norm)
    yield weight.permute(2, 3, 1, 0).flatten(0, 2), bias
    weight, bias = folded(net.stem.second, net.stem.second_norm)
    channels = len(weight)
    yield weight.permute(2, 3, 1, 0).flatten(0, 2), bias
    weight, bias = folded(net.stem.mix, net.stem.mix_norm)
    yield weight[:, :, 0].unflatten(1, (channels, -1)).permute(2, 1, 0).flatten(0, 1), bias
    for block in net.blocks:
        weight, bias = folded(block.over_time, block.norm)
        yield weight.permute(2, 1, 0).flatten(0, 1), bias
    for head in (net.hidden, net.words, net.embed):
        yield head.weight[:, :, 0].T, head.bias


@torch.no_grad()
def write_weights(file, net, phrases):
    first, second = net.stem.first, net.stem.second
    assert first.stride == (2, 2) and second.stride == (1, 2), "the player's strides are fixed"
    assert net.words.out_channels == len(phrases) + 1
    sizes = [VERSION, frontend.BANDS]
    for convolution in (first, second):
        sizes += [convolution.out_channels, *convolution.kernel_size]
    sizes += [net.embed.in_channels, net.blocks[0].over_time.kernel_size[0], len(net.blocks)]
    sizes += [block.over_time.dilation[0] for block in net.blocks]
    sizes += [net.hidden.out_channels, net.embed.out_channels, len(phrases)]
    with open(file, "wb") as out:
        out.write(MAGIC)
        out.write(np.array(sizes, "<i4").tobytes())
        for phrase in phrases:
            text = phrase.encode()
            out.write(np.array(len(text), "<i4").tobytes() + text)
        for rows, bias in maps(net):
            out.write(rows.contiguous().numpy().astype("<f4").tobytes())
            out.write(bias.numpy().astype("<f4").tobytes())


def sounds():
    """Samples of many levels and spectra: silence, a rising tone, bursts of noise, a buzz, full scale."""
    random = np.random.default_rng(SEED)
    time = np.arange(int(SECONDS * frontend.RATE)) / frontend.RATE
    tone = 0.3 * np.sin(2 * np.pi * (150 * time + 700 * time**2)) * np.clip(3 * np.sin(2 * np.pi * 0.9 * time), 0, 1)
    burst = random.normal(0, 0.15, len(time)) * (np.sin(2 * np.pi * 2.3 * time) > 0.6)
    buzz = 0.08 * np.sign(np.sin(2 * np.pi * 110 * time)) * (np.sin(2 * np.pi * 0.7 * time) < -0.2)
    values = tone + burst + buzz + random.normal(0, 3e-4, len(time))
    values[: frontend.RATE // 8] = 0
    values[-frontend.RATE // 4 : -frontend.RATE // 5] *= 20
    return np.clip(np.round(values * 32768), -32768, 32767).astype("<i2")


@torch.no_grad()
def write_fixtures(file, net):
    samples = sounds()
    features = frontend.features(frontend.powers(samples.astype(np.float32) / 32768)).astype(np.float32)
    logits, embedding, body = (values[0].T.numpy()[-STEPS:] for values in net(torch.tensor(features)[None]))
    with open(file, "wb") as out:
        out.write(np.array(len(samples), "<i4").tobytes() + samples.tobytes())
        out.write(np.array(features.shape, "<i4").tobytes() + features.astype("<f4").tobytes())
        sizes = [len(logits), body.shape[1], embedding.shape[1], logits.shape[1]]
        out.write(np.array(sizes, "<i4").tobytes())
        out.write(np.concatenate([body, embedding, logits], axis=1).astype("<f4").tobytes())


class Steps(nn.Module):
    """Some steps of the network: two frames for each and what is kept of the past, to logits and what is to be kept."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def start(self):
        """What is kept of the past at the start."""
        stem = self.net.stem
        bands = frontend.BANDS
        past = [torch.zeros(1, 1, stem.first.kernel_size[0] - 2, bands)]
        past.append(torch.zeros(1, stem.first.out_channels, stem.second.kernel_size[0] - 1, bands // 2))
        return past + [torch.zeros(1, stem.mix.out_channels, block.past) for block in self.net.blocks]

    def forward(self, frames, *past):
        stem, kept = self.net.stem, []

        def joined(before, now):
            both = torch.cat([before, now], 2)
            kept.append(both[:, :, -before.shape[2] :])
            return both

        x = torch.relu(stem.first_norm(stem.first(joined(past[0], frames))))
        x = torch.relu(stem.second_norm(stem.second(joined(past[1], x))))
        x = torch.relu(stem.mix_norm(stem.mix(x.permute(0, 1, 3, 2).flatten(1, 2))))
        for block, before in zip(self.net.blocks, past[2:]):
            x = x + torch.relu(block.norm(block.over_time(joined(before, x))))
        logits = self.net.words(torch.relu(self.net.hidden(x)))
        return (logits[0].T, *kept)


def write_onnx(file, net):
    steps = Steps(net)
    past = steps.start()
    names = [f"past{number}" for number in range(len(past))]
    torch.onnx.export(
        steps,
        (torch.zeros(1, 1, 2, frontend.BANDS), *past),
        file,
        input_names=["frames", *names],
        output_names=["logits", *[f"next_{name}" for name in names]],
        dynamic_axes={"frames": {2: "frames"}, "logits": {0: "steps"}},
        opset_version=13,
    )


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("model")
    parser.add_argument("weights", type=Path)
    parser.add_argument("fixtures", type=Path)
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--onnx", type=Path)
    options = parser.parse_args()
    if options.tiny and options.model != "-":
        parser.error("only the random network is tiny")
    net, phrases = random_network(options.tiny) if options.model == "-" else trained_network(options.model)
    for file in filter(None, (options.weights, options.fixtures, options.onnx)):
        file.parent.mkdir(parents=True, exist_ok=True)
    write_weights(options.weights, net, phrases)
    write_fixtures(options.fixtures, net)
    if options.onnx:
        write_onnx(options.onnx, net)


if __name__ == "__main__":
    main()
