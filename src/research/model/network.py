"""The network: a small causal convolutional network that steps every 20 ms.

Two convolutions over time and frequency bring 40 bands each 10 ms to one vector each 20 ms; residual blocks of a
convolution over time follow, with growing dilation, so that the last one has heard 1.5 s. Two heads: an embedding that
imitates the teacher's, and the phrases.
"""

import torch
from torch import nn

import frontend

CHANNELS = 128
STEM = (16, 32)
KERNEL = 3
DILATIONS = (1, 2, 4, 8, 16, 1, 2, 4)
EMBEDDING = 96
HIDDEN = 128


class Stem(nn.Module):
    """(batch, frames, bands) to (batch, channels, steps); two frames a step."""

    def __init__(self):
        super().__init__()
        first, second = STEM
        self.first = nn.Conv2d(1, first, (4, 5), (2, 2), (0, 2), bias=False)
        self.first_norm = nn.BatchNorm2d(first)
        self.second = nn.Conv2d(first, second, (3, 3), (1, 2), (0, 1), bias=False)
        self.second_norm = nn.BatchNorm2d(second)
        self.mix = nn.Conv1d(second * frontend.BANDS // 4, CHANNELS, 1, bias=False)
        self.mix_norm = nn.BatchNorm1d(CHANNELS)

    def forward(self, x):
        x = nn.functional.pad(x[:, None], (0, 0, 2, 0))
        x = torch.relu(self.first_norm(self.first(x)))
        x = nn.functional.pad(x, (0, 0, 2, 0))
        x = torch.relu(self.second_norm(self.second(x)))
        # Channel-major within a step: all bands of the first channel, then of the second.
        x = x.permute(0, 1, 3, 2).flatten(1, 2)
        return torch.relu(self.mix_norm(self.mix(x)))


class Block(nn.Module):
    def __init__(self, dilation):
        super().__init__()
        self.past = (KERNEL - 1) * dilation
        self.over_time = nn.Conv1d(CHANNELS, CHANNELS, KERNEL, dilation=dilation, bias=False)
        self.norm = nn.BatchNorm1d(CHANNELS)

    def forward(self, x):
        return x + torch.relu(self.norm(self.over_time(nn.functional.pad(x, (self.past, 0)))))


class Network(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.stem = Stem()
        self.blocks = nn.Sequential(*(Block(dilation) for dilation in DILATIONS))
        self.embed = nn.Conv1d(CHANNELS, EMBEDDING, 1)
        self.hidden = nn.Conv1d(CHANNELS, HIDDEN, 1)
        self.words = nn.Conv1d(HIDDEN, classes, 1)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x):
        """Features (batch, frames, bands) to logits (batch, classes, steps) and embeddings (batch, 96, steps)."""
        body = self.blocks(self.stem(x))
        return self.words(self.dropout(torch.relu(self.hidden(self.dropout(body))))), self.embed(body), body


def weights(network):
    return sum(parameter.numel() for parameter in network.parameters())
