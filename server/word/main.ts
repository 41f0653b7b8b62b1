/**
 * Receives one Word file, sends back the document, and ends. A separate process, so that a file
 * that unpacks or runs without end can be stopped.
 */
import { setPriority } from 'node:os';
import type { WordFile } from '@/domain/documents/word-file';
import { readWord } from './read-word';

const POLITE = 10;
const MAX_MEMORY = 700_000_000;
const WATCH_MS = 50;

setPriority(0, POLITE);
// Node's memory limit does not include data unpacked outside its heap.
setInterval(() => {
  if (process.memoryUsage.rss() > MAX_MEMORY) process.exit(1);
}, WATCH_MS).unref();

interface Job {
  bytes: Uint8Array;
  language: string;
  takesImages: boolean;
}

process.once('message', async ({ bytes, language, takesImages }: Job) => {
  const file: WordFile = await readWord(bytes, language, takesImages);
  process.send?.(file, () => process.disconnect());
});
