/** SHA-256 of bytes as 64 hex digits (FIPS 180-4), synchronous so that a recipe can be built in one step. */
export function sha256(input: Uint8Array): string {
  const bytes = padded(input)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  const view = new DataView(bytes.buffer)
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const a = at(words, i - 15)
      const b = at(words, i - 2)
      words[i] =
        at(words, i - 16) +
        (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
        at(words, i - 7) +
        (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
    }
    mix(state, words)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** SHA-256 of a text in UTF-8. */
export function sha256Text(text: string): string {
  return sha256(new TextEncoder().encode(text))
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(words, i)) >>> 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = at(state, i) + value
  })
}

function padded(input: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((input.length + 9) / 64) * 64)
  bytes.set(input)
  bytes[input.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(input.length / 0x20000000))
  view.setUint32(bytes.length - 4, (input.length << 3) >>> 0)
  return bytes
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
const at = (words: Uint32Array, i: number): number => words[i] ?? 0

/** First 32 bits of the fractional part of a prime's root: the constants of the standard. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x100000000)
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && ![...Array(Math.floor(Math.sqrt(n)) + 1).keys()].some((d) => d > 1 && n % d === 0),
)
const START = PRIMES.slice(0, 8).map((p) => fraction(Math.sqrt(p)))
const ROUND = Uint32Array.from(PRIMES.slice(0, 64).map((p) => fraction(Math.cbrt(p))))
