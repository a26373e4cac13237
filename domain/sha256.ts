// The fingerprint of a file: SHA-256, from the platform where it gives one, otherwise worked out here.
//
// The worker that reads a return is sealed off from every site, ours included, and is given no cryptography either.

const rounds = 64;
const primes = Array.from({ length: 312 }, (_, at) => at).filter(
  (number) =>
    number > 1 &&
    !Array.from({ length: 17 }, (_, at) => at + 2).some((part) => part < number && number % part === 0),
);
const fraction = (number: number) => ((number - Math.floor(number)) * 2 ** 32) >>> 0;
const constants = Uint32Array.from(primes.slice(0, rounds), (prime) => fraction(Math.cbrt(prime)));
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/**
 * The SHA-256 of some bytes, in hexadecimal.
 * @example await sha256(new TextEncoder().encode("abc")) // => "ba7816bf…f20015ad"
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // The types promise `subtle` everywhere; an insecure or sealed context has none.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return digest(bytes);
  return hex(new Uint8Array(await subtle.digest("SHA-256", new Uint8Array(bytes))));
}

/**
 * The same, worked out here.
 * @example digest(new Uint8Array()) // => "e3b0c442…7852b855"
 */
export function digest(bytes: Uint8Array): string {
  const state = start.slice();
  const words = new Uint32Array(rounds);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) addBlock(state, words, bytes, at);
  const rest = bytes.length - whole;
  const end = new Uint8Array(rest < 56 ? 64 : 128);
  end.set(bytes.subarray(whole));
  end[rest] = 0x80;
  const length = new DataView(end.buffer);
  length.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29));
  length.setUint32(end.length - 4, (bytes.length * 8) >>> 0);
  for (let at = 0; at < end.length; at += 64) addBlock(state, words, end, at);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => out.setUint32(at * 4, word));
  return hex(new Uint8Array(out.buffer));
}

function addBlock(state: Uint32Array, words: Uint32Array, bytes: Uint8Array, from: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, 64);
  for (let at = 0; at < 16; at++) words[at] = view.getUint32(at * 4);
  for (let at = 16; at < rounds; at++) {
    const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16] ?? 0) + one + (words[at - 7] ?? 0) + two;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < rounds; at++) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + (words[at] ?? 0)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] ?? 0) + word;
  });
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
