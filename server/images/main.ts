/**
 * Makes the sizes of one uploaded image and ends. A separate process, so that an image that crashes
 * the decoder has no other effect, with a low priority, so that readers' requests come first.
 */
import { existsSync, readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { Made } from '@/domain/images/upload';
import { derive, lockReaders } from './resize';

const POLITE = 10;

/** Linux sets priorities per thread: existing ones are changed one by one, later ones inherit. */
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
