// Keyed fingerprints of short texts: HalfSipHash-2-4 (Aumasson and Bernstein, SipHash on 32-bit words).
//
// Documents compare what was typed in one with what another shows without either text leaving its
// document. Synchronous, unlike crypto.subtle, which pages without TLS do not have at all; and quick
// enough for each stretch of a text. A text's bytes are those of its UTF-16 units, little end first.
globalThis.madoguchiFingerprint ??= (() => {
  const turn = (word, bits) => (word << bits) | (word >>> (32 - bits));
  const state = { a: 0, b: 0, c: 0, d: 0 };

  function rounds(count) {
    let { a, b, c, d } = state;
    for (let round = 0; round < count; round += 1) {
      a = (a + b) | 0; b = turn(b, 5) ^ a; a = turn(a, 16);
      c = (c + d) | 0; d = turn(d, 8) ^ c;
      a = (a + d) | 0; d = turn(d, 7) ^ a;
      c = (c + b) | 0; b = turn(b, 13) ^ c; c = turn(c, 16);
    }
    state.a = a; state.b = b; state.c = c; state.d = d;
  }

  function absorb(word) {
    state.d ^= word;
    rounds(2);
    state.a ^= word;
  }

  // `key`: 16 hexadecimal digits, of which the first two are the first byte.
  function keyOf(hex) {
    const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
    return [0, 4].map((at) => new DataView(bytes.buffer).getUint32(at, true));
  }

  // The fingerprint of `length` units of a text from `from` on: its upper 53 bits, a safe integer.
  function of([low, high], text, from = 0, length = text.length) {
    Object.assign(state, { a: low, b: high ^ 0xee, c: 0x6c796765 ^ low, d: 0x74656462 ^ high });
    const end = from + length;
    let at = from;
    for (; at + 1 < end; at += 2) absorb(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
    absorb((at < end ? text.charCodeAt(at) : 0) | (((2 * length) & 0xff) << 24));
    state.c ^= 0xee;
    rounds(4);
    const first = state.b ^ state.d;
    state.b ^= 0xdd;
    rounds(4);
    return ((state.b ^ state.d) >>> 0) * 2 ** 21 + (first >>> 11);
  }

  return { keyOf, of };
})();
