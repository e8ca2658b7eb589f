"""Makes a screenshot small: as a PNG with a palette, whose colors are the most frequent ones of those that are nearly alike.

Python's standard library only.
"""

import collections
import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_COLORS = 256
RGB = 2
PALETTE = 3
BYTES_OF_RGB = 3


def chunks(png):
    at = len(SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length


def paeth(left, above, corner):
    guess = left + above - corner
    return min((left, above, corner), key=lambda each: abs(guess - each))


def unfiltered(kind, line, above):
    """A line as it was before the filter of this kind, which made it smaller."""
    for i in range(len(line)):
        left = line[i - BYTES_OF_RGB] if i >= BYTES_OF_RGB else 0
        corner = above[i - BYTES_OF_RGB] if i >= BYTES_OF_RGB else 0
        told = (0, left, above[i], (left + above[i]) // 2, paeth(left, above[i], corner))[kind]
        line[i] = (line[i] + told) & 0xFF
    return line


def pixels(png):
    """The width, and the lines of a PNG of 24 bits, as a browser makes it: each a list of colors."""
    parts = list(chunks(png))
    width, _, depth, color = struct.unpack(">IIBB", parts[0][1][:10])
    if (depth, color) != (8, RGB):
        raise ValueError("not a PNG of 24 bits")
    raw = zlib.decompress(b"".join(data for kind, data in parts if kind == b"IDAT"))
    length = width * BYTES_OF_RGB
    above = bytearray(length)
    lines = []
    for at in range(0, len(raw), length + 1):
        above = unfiltered(raw[at], bytearray(raw[at + 1 : at + 1 + length]), above)
        lines.append([bytes(above[i : i + BYTES_OF_RGB]) for i in range(0, length, BYTES_OF_RGB)])
    return width, lines


def reduced(counts):
    """For each color, the most frequent one of those that are nearly alike, so that there are few enough."""
    for lost_bits in range(8):
        alike = {}
        for color, _ in counts.most_common():
            alike.setdefault(bytes(part >> lost_bits for part in color), color)
        if len(alike) <= MOST_COLORS:
            return {color: alike[bytes(part >> lost_bits for part in color)] for color in counts}
    raise AssertionError("eight colors are few enough")


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def with_palette(png):
    width, lines = pixels(png)
    taken = reduced(collections.Counter(color for line in lines for color in line))
    numbers = {color: number for number, color in enumerate(sorted(set(taken.values())))}
    raw = b"".join(b"\0" + bytes(numbers[taken[color]] for color in line) for line in lines)
    return (
        SIGNATURE
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, len(lines), 8, PALETTE, 0, 0, 0))
        + chunk(b"PLTE", b"".join(numbers))
        + chunk(b"IDAT", zlib.compress(raw, 9))
        + chunk(b"IEND", b"")
    )
