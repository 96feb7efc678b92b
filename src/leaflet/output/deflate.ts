/**
 * Compresses bytes (RFC 1951 in the wrapping of RFC 1950), the same in Node and in a browser: the smallest of stored,
 * fixed and own codes for each block, over matches that give way to a longer one a byte later. Made for the streams of a
 * leaflet, some tens of kilobytes each.
 */

const LEAST_MATCH = 3;
const LONGEST_MATCH = 258;
const WINDOW = 32_768;
/** A match of three bytes from farther away costs more than the bytes. */
const TOO_FAR = 4_096;
/** How many earlier places are looked at for a match. */
const MOST_TRIES = 128;
/** Literals and matches of one block: what follows has codes of its own. */
const BLOCK = 12_288;
const END_OF_BLOCK = 256;
const LITERAL_CODES = 286;
const DISTANCE_CODES = 30;

const HASH_MASK = 0x7fff;
/** Used anew for each stream. */
const lastPlaces = new Int32Array(HASH_MASK + 1);

/** Extra bits, by code less 257 and by code of a distance. */
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_EXTRA = Array.from({ length: DISTANCE_CODES }, (_, code) => Math.max(0, (code >> 1) - 1));
/** The order in which the lengths of the codes for lengths of codes are written. */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The least value of each code. */
function firsts(extra: readonly number[], from: number): readonly number[] {
  let next = from;
  return extra.map((bits) => {
    const first = next;
    next += 2 ** bits;
    return first;
  });
}
const LENGTH_FIRST = firsts(LENGTH_EXTRA.slice(0, 28), LEAST_MATCH).concat(LONGEST_MATCH);
const DISTANCE_FIRST = firsts(DISTANCE_EXTRA, 1);

/** Code of each value from 0, by the least value of each code. */
function codesOf(first: readonly number[], size: number): Uint8Array {
  const codes = new Uint8Array(size);
  first.forEach((value, code) => void codes.fill(code, value));
  return codes;
}
const LENGTH_CODE = codesOf(LENGTH_FIRST, LONGEST_MATCH + 1);
const DISTANCE_CODE = codesOf(DISTANCE_FIRST, WINDOW + 1);

/** Literals (distance 0) and matches, in order. */
interface Tokens {
  readonly count: number;
  readonly values: Uint16Array;
  readonly distances: Uint16Array;
}

/** What is known of earlier places with the same three bytes: the last of each, and the one before each. */
interface Places {
  readonly last: Int32Array;
  readonly before: Int32Array;
}

/** Notes a place; returns the last one that may begin with the same three bytes, -1 for none. */
function notePlace({ last, before }: Places, bytes: Uint8Array, at: number): number {
  if (at + LEAST_MATCH > bytes.length) return -1;
  const hash =
    (((bytes[at] as number) << 10) ^ ((bytes[at + 1] as number) << 5) ^ (bytes[at + 2] as number)) &
    HASH_MASK;
  const known = last[hash] as number;
  before[at] = known;
  last[hash] = at;
  return known;
}

/** Both in one number: the loop over all bytes makes no objects. */
const matchOf = (length: number, distance: number): number => (length << 16) | distance;

/** Notes a place and finds the longest match there that is longer than `least`; 0 for none. */
function findMatch(places: Places, bytes: Uint8Array, at: number, least: number): number {
  const { before } = places;
  const most = Math.min(LONGEST_MATCH, bytes.length - at);
  const farthest = Math.max(0, at - WINDOW);
  const first = bytes[at];
  let length = least;
  let distance = 0;
  let tries = MOST_TRIES;
  for (
    let from = notePlace(places, bytes, at);
    from >= farthest && tries > 0 && length < most;
    from = before[from] as number
  ) {
    tries--;
    if (bytes[from + length] !== bytes[at + length] || bytes[from] !== first) continue;
    let same = 1;
    while (same < most && bytes[from + same] === bytes[at + same]) same++;
    if (same <= length || (same === LEAST_MATCH && at - from > TOO_FAR)) continue;
    length = same;
    distance = at - from;
  }
  return distance === 0 ? 0 : matchOf(length, distance);
}

function findMatches(bytes: Uint8Array): Tokens {
  const size = bytes.length;
  const values = new Uint16Array(size);
  const distances = new Uint16Array(size);
  const places = { last: lastPlaces.fill(-1), before: new Int32Array(size) };
  let count = 0;
  let found = 0;
  for (let at = 0; at < size; ) {
    found ||= findMatch(places, bytes, at, LEAST_MATCH - 1);
    const length = found >> 16;
    // A match gives way to a longer one a byte later.
    const next = found > 0 && at + 1 < size ? findMatch(places, bytes, at + 1, length) : 0;
    if (found === 0 || next > 0) values[count++] = bytes[at++] as number;
    else {
      values[count] = length;
      distances[count++] = found & 0xffff;
      for (let inside = at + 2; inside < at + length; inside++) notePlace(places, bytes, inside);
      at += length;
    }
    found = next;
  }
  return { count, values, distances };
}

/** Lengths in bits and codes of an alphabet; the codes with their bits in the order in which they are written. */
interface Alphabet {
  readonly lengths: Uint8Array;
  readonly codes: Uint16Array;
}

/** Lengths of the best codes for symbols that are so frequent, none longer than `most` (Huffman). */
export function codeLengths(counts: Uint32Array, most: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const used: number[] = [];
  for (const [symbol, count] of counts.entries()) if (count > 0) used.push(symbol);
  if (used.length < 2) {
    for (const symbol of used) lengths[symbol] = 1;
    return lengths;
  }
  used.sort((a, b) => (counts[a] as number) - (counts[b] as number) || a - b);
  // Two queues, both in order: the symbols, and the pairs made so far.
  const weights = used.map((symbol) => counts[symbol] as number);
  const parents: number[] = [];
  const leaves = used.length;
  let [leaf, pair] = [0, leaves];
  const lightest = (): number =>
    leaf < leaves && (pair >= weights.length || (weights[leaf] as number) <= (weights[pair] as number))
      ? leaf++
      : pair++;
  for (let made = leaves; made < 2 * leaves - 1; made++) {
    const a = lightest();
    const b = lightest();
    weights.push((weights[a] as number) + (weights[b] as number));
    parents[a] = made;
    parents[b] = made;
  }
  const depths: number[] = [];
  const perLength = new Uint32Array(most + 1);
  for (let node = 2 * leaves - 2; node >= 0; node--) {
    const depth = node === 2 * leaves - 2 ? 0 : (depths[parents[node] as number] as number) + 1;
    depths[node] = depth;
    if (node < leaves) perLength[Math.min(depth, most)] = (perLength[Math.min(depth, most)] as number) + 1;
  }
  shorten(perLength, most);
  // The rarest get the longest.
  let length = most;
  for (const symbol of used) {
    while (perLength[length] === 0) length--;
    lengths[symbol] = length;
    perLength[length] = (perLength[length] as number) - 1;
  }
  return lengths;
}

/** Makes room for codes that were cut to the longest length: a shorter one gets longer for each two that are over. */
function shorten(perLength: Uint32Array, most: number): void {
  let over = -(2 ** most);
  for (const [length, count] of perLength.entries()) over += count * 2 ** (most - length);
  while (over > 0) {
    let length = most - 1;
    while (perLength[length] === 0) length--;
    perLength[length] = (perLength[length] as number) - 1;
    perLength[length + 1] = (perLength[length + 1] as number) + 2;
    perLength[most] = (perLength[most] as number) - 1;
    over--;
  }
}

function makeAlphabet(lengths: Uint8Array): Alphabet {
  const perLength = new Uint16Array(17);
  for (const length of lengths) if (length > 0) perLength[length] = (perLength[length] as number) + 1;
  // Codes of one length follow each other, and those of the next length begin after them.
  const next = new Uint16Array(17);
  for (let length = 1; length < 16; length++)
    next[length + 1] = ((next[length] as number) + (perLength[length] as number)) << 1;
  const codes = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    const code = next[length] as number;
    next[length] = code + 1;
    let turned = 0;
    for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
    codes[symbol] = turned;
  }
  return { lengths, codes };
}

const FIXED_LITERALS = makeAlphabet(new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280));
const FIXED_DISTANCES = makeAlphabet(new Uint8Array(DISTANCE_CODES).fill(5));

/** Writes bits, the lowest first. */
function createBits(room: number) {
  const bytes = new Uint8Array(room);
  let size = 0;
  let open = 0;
  let count = 0;
  const align = (): void => {
    if (count > 0) bytes[size++] = open & 255;
    open = 0;
    count = 0;
  };
  return {
    put(value: number, bits: number): void {
      open |= value << count;
      count += bits;
      while (count >= 8) {
        bytes[size++] = open & 255;
        open >>>= 8;
        count -= 8;
      }
    },
    copy(from: Uint8Array): void {
      align();
      bytes.set(from, size);
      size += from.length;
    },
    finish(): Uint8Array {
      align();
      return bytes.slice(0, size);
    },
  };
}
type Bits = ReturnType<typeof createBits>;

/** A run of equal lengths of codes, as it is written: its symbol, and what follows it in how many bits. */
type LengthRun = readonly [symbol: number, more: number, bits: number];

function lengthRuns(lengths: readonly number[]): readonly LengthRun[] {
  const runs: LengthRun[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] as number;
    let end = at + 1;
    while (end < lengths.length && lengths[end] === length) end++;
    let left = end - at;
    at = end;
    if (length > 0) {
      runs.push([length, 0, 0]);
      left--;
    }
    while (left >= 3) {
      const taken = Math.min(left, length > 0 ? 6 : left > 10 ? 138 : 10);
      runs.push(length > 0 ? [16, taken - 3, 2] : taken > 10 ? [18, taken - 11, 7] : [17, taken - 3, 3]);
      left -= taken;
    }
    for (; left > 0; left--) runs.push([length, 0, 0]);
  }
  return runs;
}

/** Number of codes that are written: those after the last one in use are not. */
function usedCodes(lengths: Uint8Array, least: number): number {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count--;
  return count;
}

/** Bits that symbols take with codes of these lengths. */
function bitsOf(counts: Uint32Array, lengths: Uint8Array): number {
  let sum = 0;
  for (let symbol = 0; symbol < counts.length; symbol++)
    sum += (counts[symbol] as number) * (lengths[symbol] as number);
  return sum;
}

function writeBlock(
  bits: Bits,
  tokens: Tokens,
  from: number,
  to: number,
  raw: Uint8Array,
  isLast: boolean,
): void {
  const { values, distances } = tokens;
  const literals = new Uint32Array(LITERAL_CODES);
  const places = new Uint32Array(DISTANCE_CODES);
  literals[END_OF_BLOCK] = 1;
  let extra = 0;
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    const distance = distances[i] as number;
    if (distance === 0) literals[value] = (literals[value] as number) + 1;
    else {
      const length = LENGTH_CODE[value] as number;
      const place = DISTANCE_CODE[distance] as number;
      literals[257 + length] = (literals[257 + length] as number) + 1;
      places[place] = (places[place] as number) + 1;
      extra += (LENGTH_EXTRA[length] as number) + (DISTANCE_EXTRA[place] as number);
    }
  }
  const own = [makeAlphabet(codeLengths(literals, 15)), makeAlphabet(codeLengths(places, 15))] as const;
  const counts = [usedCodes(own[0].lengths, 257), usedCodes(own[1].lengths, 1)] as const;
  const runs = lengthRuns([
    ...own[0].lengths.subarray(0, counts[0]),
    ...own[1].lengths.subarray(0, counts[1]),
  ]);
  const runCounts = new Uint32Array(19);
  for (const [symbol] of runs) runCounts[symbol] = (runCounts[symbol] as number) + 1;
  const runCodes = makeAlphabet(codeLengths(runCounts, 7));
  let written = 19;
  while (written > 4 && runCodes.lengths[LENGTHS_ORDER[written - 1] as number] === 0) written--;

  const header =
    14 + 3 * written + bitsOf(runCounts, runCodes.lengths) + runs.reduce((sum, run) => sum + run[2], 0);
  const ownBits = header + bitsOf(literals, own[0].lengths) + bitsOf(places, own[1].lengths) + extra;
  const fixedBits =
    bitsOf(literals, FIXED_LITERALS.lengths) + bitsOf(places, FIXED_DISTANCES.lengths) + extra;
  const storedBits = raw.length < 65_536 ? 8 * raw.length + 40 : Number.POSITIVE_INFINITY;
  bits.put(isLast ? 1 : 0, 1);
  if (storedBits < Math.min(ownBits, fixedBits)) {
    bits.put(0, 2);
    const size = [raw.length & 255, raw.length >> 8] as const;
    bits.copy(Uint8Array.of(...size, size[0] ^ 255, size[1] ^ 255));
    bits.copy(raw);
    return;
  }
  if (fixedBits <= ownBits) {
    bits.put(1, 2);
    writeTokens(bits, tokens, from, to, FIXED_LITERALS, FIXED_DISTANCES);
    return;
  }
  bits.put(2, 2);
  bits.put(counts[0] - 257, 5);
  bits.put(counts[1] - 1, 5);
  bits.put(written - 4, 4);
  for (const symbol of LENGTHS_ORDER.slice(0, written)) bits.put(runCodes.lengths[symbol] as number, 3);
  for (const [symbol, more, width] of runs) {
    bits.put(runCodes.codes[symbol] as number, runCodes.lengths[symbol] as number);
    bits.put(more, width);
  }
  writeTokens(bits, tokens, from, to, ...own);
}

function writeTokens(
  bits: Bits,
  { values, distances }: Tokens,
  from: number,
  to: number,
  literals: Alphabet,
  places: Alphabet,
): void {
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    const distance = distances[i] as number;
    if (distance === 0) {
      bits.put(literals.codes[value] as number, literals.lengths[value] as number);
      continue;
    }
    const length = LENGTH_CODE[value] as number;
    const place = DISTANCE_CODE[distance] as number;
    const lengthBits = literals.lengths[257 + length] as number;
    const more = value - (LENGTH_FIRST[length] as number);
    bits.put(
      (literals.codes[257 + length] as number) | (more << lengthBits),
      lengthBits + (LENGTH_EXTRA[length] as number),
    );
    bits.put(places.codes[place] as number, places.lengths[place] as number);
    if (place > 3) bits.put(distance - (DISTANCE_FIRST[place] as number), DISTANCE_EXTRA[place] as number);
  }
  bits.put(literals.codes[END_OF_BLOCK] as number, literals.lengths[END_OF_BLOCK] as number);
}

/** Sum of the bytes by which readers know that nothing is damaged (Adler-32). */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let at = 0; at < bytes.length; ) {
    // So many bytes fit into 32 bits before the rest is to be taken.
    const end = Math.min(bytes.length, at + 3_800);
    for (; at < end; at++) {
      a += bytes[at] as number;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return b * 65_536 + a;
}

/** Compresses bytes as a zlib stream, which is what PDF calls `FlateDecode`. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const bits = createBits(Math.ceil(bytes.length * 1.25) + 64);
  bits.put(0x78, 8);
  bits.put(0xda, 8);
  const tokens = findMatches(bytes);
  let at = 0;
  for (let from = 0; from === 0 || from < tokens.count; from += BLOCK) {
    const to = Math.min(tokens.count, from + BLOCK);
    let end = at;
    for (let i = from; i < to; i++) end += tokens.distances[i] === 0 ? 1 : (tokens.values[i] as number);
    writeBlock(bits, tokens, from, to, bytes.subarray(at, end), to === tokens.count);
    at = end;
  }
  const sum = adler32(bytes);
  bits.copy(Uint8Array.of(sum / 2 ** 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255));
  return bits.finish();
}
