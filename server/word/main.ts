/**
 * Reads one Word file that it is sent, sends back the text, and ends. A process of its own: a file that unpacks without
 * end, or takes for ever, ends with it.
 */
import { setPriority } from 'node:os';
import type { WordFile } from '@/domain/documents/word-file';
import { readWord } from './read-word';

const POLITE = 10;
const MAX_MEMORY = 700_000_000;
const WATCH_MS = 50;

setPriority(0, POLITE);
// The limit that Node is started with does not count what is unpacked outside its own heap.
setInterval(() => {
  if (process.memoryUsage.rss() > MAX_MEMORY) process.exit(1);
}, WATCH_MS).unref();

process.once('message', async ({ bytes, language }: { bytes: Uint8Array; language: string }) => {
  const file: WordFile = await readWord(bytes, language);
  process.send?.(file, () => process.disconnect());
});
