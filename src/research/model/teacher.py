"""The public speech embedding that the network learns from (Lin et al. 2020, arXiv:2002.01322; Apache-2.0), from its ONNX files.

It hears 76 mel frames (775 ms) and gives 96 values every 8 frames. Used while training only.
"""

import numpy as np
import onnx
import torch
from onnx import numpy_helper

SHIFT = 160
POINTS = 512
FRAMES = 76
STEP = 8
SIZE = 96


class Teacher:
    def __init__(self, folder):
        mel = {i.name: numpy_helper.to_array(i) for i in onnx.load(f"{folder}/melspectrogram.onnx").graph.initializer}
        self.window = mel["0.stft.conv_real.weight"][0, 0].copy()
        self.bands = mel["1.melW"]
        graph = onnx.load(f"{folder}/embedding_model.onnx").graph
        values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self.convolutions = []
        for node in graph.node:
            if node.op_type == "Conv":
                weight = torch.tensor(values[node.input[1]])
                bias = torch.tensor(values[node.input[2]]) if len(node.input) > 2 else torch.zeros(len(weight))
                self.convolutions.append((weight, bias))

    def mel(self, samples):
        """Mel frames of samples in the range of 16-bit integers."""
        count = (len(samples) - POINTS) // SHIFT + 1
        index = np.arange(count)[:, None] * SHIFT + np.arange(POINTS)
        spectrum = np.fft.rfft(samples[index] * self.window, POINTS)
        power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32) @ self.bands
        return np.log10(np.maximum(power, 1e-10)) + 2

    @torch.no_grad()
    def embeddings(self, samples):
        """One row of 96 values for each 8 mel frames; row k has heard the frames from 8 k to 8 k + 75."""
        x = torch.tensor(self.mel(samples))[None, None]
        if x.shape[2] < FRAMES:
            return np.zeros((0, SIZE), np.float32)
        # The pools that follow the convolutions of these numbers: (time, frequency).
        pools = {2: (2, 2), 6: (1, 2), 10: (2, 2), 14: (1, 2), 18: (2, 2)}
        for number, (weight, bias) in enumerate(self.convolutions):
            across = weight.shape[3] // 2 if x.shape[3] > 1 and weight.shape[3] > 1 else 0
            x = torch.nn.functional.conv2d(x, weight, bias, padding=(0, across))
            if number < len(self.convolutions) - 1:
                x = torch.maximum(torch.nn.functional.leaky_relu(x, 0.2), torch.tensor(-0.4))
            if number in pools:
                x = torch.nn.functional.max_pool2d(x, pools[number])
        return x[0, :, :, 0].T.numpy()
