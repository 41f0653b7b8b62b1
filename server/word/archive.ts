/** Reads the files of a ZIP archive (PKWARE APPNOTE 4.3), as far as Word uses the format. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const DEFLATED = 8;
/** Images and other parts that are not needed: their names stand for them. */
const UNREAD = /^word\/(media|embeddings|fonts)\//;

/**
 * Unpacks an archive whose directory is valid (`unpackedSize`).
 * @param most bytes that one file may unpack to
 * @throws Error where it is damaged, or a file is larger
 */
export function unpacked(bytes: Uint8Array, most: number): Map<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = zip.length - END_LENGTH;
  while (end > 0 && zip.readUInt32LE(end) !== END) end -= 1;
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    if (UNREAD.test(name)) files.set(name, Buffer.from(name));
    else
      files.set(name, method === DEFLATED ? inflateRawSync(data, { maxOutputLength: most }) : data);
    at += ENTRY_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** An archive of these files without compression and checksums, which mammoth does not check. */
export function packed(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of files) {
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), fields, nameBytes, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, rest, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(files.size, 4);
  tail.writeUInt16LE(files.size, 6);
  tail.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  );
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), tail]);
}
