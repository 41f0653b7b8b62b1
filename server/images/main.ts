/**
 * Makes the sizes of one uploaded image and ends. A process of its own, so that an image that breaks the decoder
 * breaks nothing else, and one that yields, so that readers' requests come first.
 */
import { existsSync, readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { Made } from '@/domain/images/upload';
import { derive, lockReaders } from './resize';

const POLITE = 10;

/** Linux ranks threads, not processes: those that run already are ranked one by one, later ones inherit. */
function yieldToReaders(): void {
  setPriority(0, POLITE);
  if (!existsSync('/proc/self/task')) return;
  for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), POLITE);
}

yieldToReaders();
lockReaders();
const made: Made = await derive(process.argv[2] ?? '').catch(() => ({
  ok: false,
  problem: 'failed',
}));
process.send?.(made, () => process.disconnect());
