/** A seeded random number generator. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A number between low and high, with a random sign. */
  offset(low: number, high: number): number;
}

/** Hashes text to an unsigned 32-bit number (FNV-1a with a final mix). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A generator (mulberry32) seeded by a text, for instance a story's key. */
export function chanceFor(text: string): Chance {
  let state = hashOf(text);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    pick: ([first, ...rest]) => [first, ...rest][Math.floor(next() * (rest.length + 1))] ?? first,
    offset: (low, high) => (next() < 0.5 ? -1 : 1) * between(low, high),
  };
}

/** Displaces a point a little; nearby points move alike, so that edges stay connected. */
export type Wobble = (x: number, y: number) => readonly [number, number];

function corner(seed: number, column: number, row: number): number {
  let mixed = Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2147483648 - 1;
}

function noise(seed: number, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const across = x - column;
  const down = y - row;
  const top = corner(seed, column, row) * (1 - across) + corner(seed, column + 1, row) * across;
  const low =
    corner(seed, column, row + 1) * (1 - across) + corner(seed, column + 1, row + 1) * across;
  return top * (1 - down) + low * down;
}

/**
 * The unevenness of one printing plate: value noise over the sheet.
 * @param amount largest displacement in pixels
 * @param grain size of a bump in pixels
 */
export function wobbleFor(text: string, amount: number, grain: number): Wobble {
  const seed = hashOf(text);
  return (x, y) => [
    x + amount * noise(seed, x / grain, y / grain),
    y + amount * noise(seed ^ 0x5bd1e995, x / grain, y / grain),
  ];
}
