"""Keccak-256 as Ethereum uses it (original padding 0x01, not FIPS 202's SHA3-256), for modelRoot."""

_MASK = (1 << 64) - 1
_RATE = 136  # bytes: (1600 - 2 * 256) / 8


def _round_constants():
    """Round constants by the LFSR x^8 + x^6 + x^5 + x^4 + 1 (FIPS 202, algorithm 5)."""
    constants, register = [], 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            if register & 1:
                constant |= 1 << ((1 << j) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return constants


_CONSTANTS = _round_constants()


def _rotate(lane, by):
    by %= 64
    return ((lane << by) | (lane >> (64 - by))) & _MASK


def _permute(a):
    """Keccak-f[1600] on 25 lanes, lane (x, y) at x + 5 y."""
    for constant in _CONSTANTS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ _rotate(c[(x + 1) % 5], 1) for x in range(5)]
        a = [a[i] ^ d[i % 5] for i in range(25)]
        x, y, lane = 1, 0, a[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            lane, a[x + 5 * y] = a[x + 5 * y], _rotate(lane, (t + 1) * (t + 2) // 2)
        a = [a[i] ^ (~a[(i + 1) % 5 + i // 5 * 5] & a[(i + 2) % 5 + i // 5 * 5]) for i in range(25)]
        a[0] ^= constant
    return a


def keccak256(data):
    """Returns the 32-byte Keccak-256 digest of data."""
    padding = _RATE - len(data) % _RATE
    padded = bytearray(data) + bytearray(padding)
    padded[len(data)] ^= 0x01
    padded[-1] ^= 0x80
    lanes = [0] * 25
    for start in range(0, len(padded), _RATE):
        for i in range(_RATE // 8):
            lanes[i] ^= int.from_bytes(padded[start + 8 * i : start + 8 * i + 8], "little")
        lanes = _permute(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])
