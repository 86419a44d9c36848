// Hashes blocks beside the page, one after the other: SHA-256 of FIPS 180-4, by the browser where it offers it. On plain http it does not.
const numbers = Array.from({ length: 312 }, (_, n) => n);
const primes = numbers.filter(n => n > 1 && !numbers.some(d => d > 1 && d < n && n % d === 0));
// The first 32 bits behind the point of a root.
const bits = root => ((root - Math.floor(root)) * 2 ** 32) | 0;
const K = Int32Array.from(primes.slice(0, 64), prime => bits(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), prime => bits(Math.sqrt(prime)));

const sha256 = bytes => {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const [state, w] = [Int32Array.from(START), new Int32Array(64)];
  for (let at = 0; at < padded.length; at += 64) {
    for (let n = 0; n < 16; n++) w[n] = view.getInt32(at + 4 * n);
    for (let n = 16; n < 64; n++) {
      const [x, y] = [w[n - 15], w[n - 2]];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[n] = (w[n - 16] + s0 + w[n - 7] + s1) | 0;
    }
    let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
    for (let n = 0; n < 64; n++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[n] + w[n]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }
  const sum = new DataView(new ArrayBuffer(32));
  state.forEach((word, n) => sum.setInt32(4 * n, word));
  return new Uint8Array(sum.buffer);
};

const hex = bytes => Array.from(bytes, value => value.toString(16).padStart(2, "0")).join("");

self.addEventListener("message", async ({ data: { turn, block, isPlain } }) => {
  try {
    const bytes = new Uint8Array(await block.arrayBuffer());
    const native = !isPlain && self.crypto?.subtle;
    const hash = native ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : sha256(bytes);
    self.postMessage({ turn, hash: hex(hash) });
  } catch (wrong) {
    self.postMessage({ turn, wrong: `${wrong}` });
  }
});
