/** Reads a part of a file; fewer bytes at its end. */
export type ReadPart = (from: number, length: number) => Promise<Uint8Array>;

/** Limits of boxes and bytes read; the description of an hour of sound takes about a megabyte. */
const MOST_BOXES = 200;
const LARGEST_DESCRIPTION = 16 * 1024 * 1024;

/** Offset of the handler type after the box's name: version and flags, then four reserved bytes. */
const TO_TYPE = 12;

/**
 * Whether an ISO media file (ISO/IEC 14496-12) has sound and no video. Recorders use the same
 * brands for sound as for films, so the tracks have to be read.
 * @param bytes its length
 */
export async function isSoundOnly(read: ReadPart, bytes: number): Promise<boolean> {
  let at = 0;
  for (let boxes = 0; boxes < MOST_BOXES && at + 8 <= bytes; boxes++) {
    const head = await read(at, 16);
    const { type, size } = boxOf(head, bytes - at);
    if (size < 8) return false;
    if (type === 'moov') {
      if (size > LARGEST_DESCRIPTION) return false;
      const tracks = tracksIn(await read(at, size));
      return tracks.has('soun') && !tracks.has('vide');
    }
    at += size;
  }
  return false;
}

/** Size 1 means that eight bytes after the type hold it, 0 that the box extends to the end. */
function boxOf(head: Uint8Array, left: number): { type: string; size: number } {
  if (head.length < 8) return { type: '', size: 0 };
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const short = view.getUint32(0);
  const long = short === 1 && head.length >= 16 ? Number(view.getBigUint64(8)) : short;
  return { type: latin(head, 4), size: short === 0 ? left : long };
}

function tracksIn(description: Uint8Array): Set<string> {
  const found = new Set<string>();
  const [h, d, l, r] = [0x68, 0x64, 0x6c, 0x72];
  for (let at = 0; at + TO_TYPE + 4 <= description.length; at++) {
    if (description[at] !== h || description[at + 1] !== d) continue;
    if (description[at + 2] === l && description[at + 3] === r) {
      found.add(latin(description, at + TO_TYPE));
    }
  }
  return found;
}

function latin(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
