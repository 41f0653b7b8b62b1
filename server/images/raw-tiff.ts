import { type FileHandle, open } from 'node:fs/promises';

/** Tags of TIFF 6.0 and DNG 1.6. */
const SUBFILE_TYPE = 254;
const DNG_VERSION = 50_706;
const IS_SMALLER = 1;

/** A directory may claim up to 65,535 entries of 12 bytes; no real one has so many. */
const MOST_ENTRIES = 1_000;

/**
 * Whether a TIFF contains a camera's raw pixels; its first image is then only a small preview, so
 * it is refused.
 */
export async function isRaw(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const head = await part(handle, 0, 8);
    if (head.length < 8) return false;
    const isLittle = head[0] === 0x49;
    const view = new DataView(head.buffer, head.byteOffset);
    // Cameras do not use BigTIFF.
    if (view.getUint16(2, isLittle) !== 42) return false;
    const at = view.getUint32(4, isLittle);
    const count = numberAt(await part(handle, at, 2), isLittle);
    const entries = await part(handle, at + 2, Math.min(count, MOST_ENTRIES) * 12);
    return entriesSayRaw(entries, isLittle);
  } finally {
    await handle.close();
  }
}

function entriesSayRaw(entries: Uint8Array, isLittle: boolean): boolean {
  const view = new DataView(entries.buffer, entries.byteOffset, entries.length);
  for (let at = 0; at + 12 <= entries.length; at += 12) {
    const tag = view.getUint16(at, isLittle);
    if (tag === DNG_VERSION) return true;
    if (tag === SUBFILE_TYPE && view.getUint32(at + 8, isLittle) & IS_SMALLER) return true;
  }
  return false;
}

function numberAt(bytes: Uint8Array, isLittle: boolean): number {
  if (bytes.length < 2) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint16(0, isLittle);
}

async function part(handle: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
