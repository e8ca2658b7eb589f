"""The features that the network hears: the reference of the Java front end.

Samples in [-1, 1] at 16 kHz; frames of 400 samples every 160, a periodic Hann window, the power spectrum of 512 points, 40
triangular mel filters from 60 to 7,600 Hz, and the natural logarithm of each band's power plus FLOOR.
"""

import numpy as np

RATE = 16000
SHIFT = 160
WINDOW = 400
POINTS = 512
BANDS = 40
LOWEST = 60.0
HIGHEST = 7600.0
FLOOR = 1e-5
# Brings the logarithms to about -1.5 to 1.5.
CENTER = -2.0
SCALE = 5.0

HANN = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)).astype(np.float32)


def mel(hertz):
    return 1127.0 * np.log1p(np.asarray(hertz, dtype=np.float64) / 700.0)


def filters():
    """The weight of each bin of the power spectrum (rows) in each band (columns)."""
    edges = np.linspace(mel(LOWEST), mel(HIGHEST), BANDS + 2)
    bins = mel(np.arange(POINTS // 2 + 1) * RATE / POINTS)[:, None]
    rising = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    return np.maximum(0, np.minimum(rising, falling)).astype(np.float32)


FILTERS = filters()


def powers(samples):
    """The power of each band: samples to an array of (frames, BANDS)."""
    count = max(0, (len(samples) - WINDOW) // SHIFT + 1)
    if count == 0:
        return np.zeros((0, BANDS), np.float32)
    index = np.arange(count)[:, None] * SHIFT + np.arange(WINDOW)
    spectrum = np.fft.rfft(samples[index] * HANN, POINTS)
    return ((spectrum.real**2 + spectrum.imag**2).astype(np.float32)) @ FILTERS


def features(power):
    """What the network takes: normalized logarithms of band powers."""
    return (np.log(power + FLOOR) - CENTER) / SCALE


def features_of(power):
    """The same for a tensor."""
    return ((power + FLOOR).log() - CENTER) / SCALE
