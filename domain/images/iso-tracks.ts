/** Reads a part of a file; fewer bytes at its end. */
export type ReadPart = (from: number, length: number) => Promise<Uint8Array>;

/** Limits of boxes and bytes read; the description of an hour of sound takes about a megabyte. */
const MOST_BOXES = 200;
const LARGEST_DESCRIPTION = 16 * 1024 * 1024;

/** Offset of the handler type after the box's name: version and flags, then four reserved bytes. */
const TO_TYPE = 12;

/** Offset of the first sample entry's format after the name of its box. */
const TO_FORMAT = 16;

/** What an ISO media file says of its tracks. */
export interface IsoTracks {
  /** Kinds such as `soun` and `vide`. */
  kinds: ReadonlySet<string>;
  /** How each track is coded, such as `mp4a` and `avc1`. */
  formats: ReadonlySet<string>;
}

/**
 * The tracks of an ISO media file (ISO/IEC 14496-12). Recorders use the same brands for sound as
 * for films, so they have to be read.
 * @param bytes its length
 * @returns null when they are not described
 */
export async function isoTracks(read: ReadPart, bytes: number): Promise<IsoTracks | null> {
  const description = await isoBox(read, bytes, 'moov');
  if (!description) return null;
  return {
    kinds: wordsAfter(description, 'hdlr', TO_TYPE),
    formats: wordsAfter(description, 'stsd', TO_FORMAT),
  };
}

/** The first outermost box of a type, its header included; null without one or for a very long one. */
export async function isoBox(
  read: ReadPart,
  bytes: number,
  wanted: string,
): Promise<Uint8Array | null> {
  let at = 0;
  for (let boxes = 0; boxes < MOST_BOXES && at + 8 <= bytes; boxes++) {
    const head = await read(at, 16);
    const { type, size } = boxOf(head, bytes - at);
    if (size < 8) return null;
    if (type === wanted) return size > LARGEST_DESCRIPTION ? null : read(at, size);
    at += size;
  }
  return null;
}

/** Size 1 means that eight bytes after the type hold it, 0 that the box extends to the end. */
function boxOf(head: Uint8Array, left: number): { type: string; size: number } {
  if (head.length < 8) return { type: '', size: 0 };
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const short = view.getUint32(0);
  const long = short === 1 && head.length >= 16 ? Number(view.getBigUint64(8)) : short;
  return { type: latin(head, 4), size: short === 0 ? left : long };
}

/** The four letters at a distance after each box of that name. */
function wordsAfter(description: Uint8Array, name: string, distance: number): Set<string> {
  const found = new Set<string>();
  const first = name.charCodeAt(0);
  for (let at = 0; at + distance + 4 <= description.length; at++) {
    if (description[at] === first && latin(description, at) === name) {
      found.add(latin(description, at + distance));
    }
  }
  return found;
}

function latin(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
