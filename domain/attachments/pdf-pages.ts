import { inflateSync } from 'node:zlib';
import type { ReadPart } from '@/domain/images/iso-tracks';

const MEGABYTE = 1024 * 1024;
/** Of a longer file only its end is read, where the list of pages usually is. */
const MOST_READ = 64 * MEGABYTE;
/** Bounds the work of a hostile file. */
const MOST_STREAMS = 5_000;
const MOST_INFLATED = 64 * MEGABYTE;
const MOST_OF_STREAM = 4 * MEGABYTE;
const MOST_PAGES = 100_000;
const MOST_NODES = 20_000;
/** A node of a page tree names its children before or after their count. */
const MOST_OF_NODE = 20_000;

const LINEARIZED = /\/Linearized\b[^>]{0,300}?\/N\s+(\d{1,6})\b/;
const OBJECT_STREAM = /\/Type\s{0,20}\/ObjStm\b[^>]{0,400}>>\s{0,20}stream\r?\n/g;

/**
 * How many pages a PDF says it has (ISO 32000-1, 7.7.3.2): the count of the topmost node of its
 * page tree, which may be in a compressed object stream. Null where it cannot be found, as in an
 * encrypted file.
 * @param bytes its length
 */
export async function pdfPages(read: ReadPart, bytes: number): Promise<number | null> {
  const head = latin(await read(0, 1024));
  const linearized = Number(LINEARIZED.exec(head)?.[1] ?? 0);
  if (linearized > 0) return bounded(linearized);
  const length = Math.min(bytes, MOST_READ);
  const content = latin(await read(bytes - length, length));
  return bounded(Math.max(countIn(content), countInStreams(content)));
}

function bounded(pages: number): number | null {
  return pages > 0 && pages <= MOST_PAGES ? pages : null;
}

/** The largest count of all nodes of page trees, which is that of the topmost; 0 without any. */
function countIn(objects: string): number {
  let most = 0;
  let nodes = 0;
  for (const { index } of objects.matchAll(/\/Type\s*\/Pages\b/g)) {
    nodes += 1;
    if (nodes > MOST_NODES) break;
    const near = objects.slice(Math.max(0, index - MOST_OF_NODE), index);
    const start = index - near.length + Math.max(0, near.lastIndexOf('<<'));
    const around = objects.slice(start, start + MOST_OF_NODE);
    const count = /\/Count\s+(\d{1,6})\b/.exec(around.slice(0, endOf(around)))?.[1];
    most = Math.max(most, Number(count ?? 0));
  }
  return most;
}

/** Where a dictionary ends, dictionaries within it included. */
function endOf(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/<<|>>/g)) {
    depth += sign === '<<' ? 1 : -1;
    if (depth === 0) return index;
  }
  return text.length;
}

function countInStreams(content: string): number {
  let most = 0;
  let left = MOST_INFLATED;
  let streams = 0;
  for (const { 0: head, index } of content.matchAll(OBJECT_STREAM)) {
    streams += 1;
    if (streams > MOST_STREAMS || left <= 0) break;
    const start = index + head.length;
    const end = content.indexOf('endstream', start);
    if (end < 0) break;
    const objects = inflated(content.slice(start, end), Math.min(left, MOST_OF_STREAM));
    // What was inflated before it failed is not known.
    left -= objects === null ? MOST_OF_STREAM : objects.length;
    most = Math.max(most, countIn(objects ?? ''));
  }
  return most;
}

/** Null for a stream that is encrypted, damaged or too large. */
function inflated(stream: string, most: number): string | null {
  try {
    return latin(inflateSync(Buffer.from(stream, 'latin1'), { maxOutputLength: most }));
  } catch {
    return null;
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
