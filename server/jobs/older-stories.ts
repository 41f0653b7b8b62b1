import { setTimeout as pause } from 'node:timers/promises';
import { tx } from '@/db/client';
import { countUnsearched } from '@/domain/search/unsearched-queries';
import { searchOlderStories } from '@/domain/texts/search-changes';
import { log } from '@/server/log';

/** Stories per transaction: few enough that saves do not wait noticeably. */
const AT_ONCE = 20;
const PAUSE_MS = 20;
const TOLD_EVERY_MS = 10_000;

/**
 * Adds older stories to the search indexes in the background. Finished steps stay done.
 * @param tell receives the number left; 0 at the end
 * @param isStopping checked before each step
 */
export async function indexOlderStories(
  tell: (left: number) => void,
  isStopping: () => boolean,
): Promise<void> {
  let left = await countUnsearched();
  if (left === 0) return;
  log.info({ left }, 'older stories are put into the search');
  let toldAt = Date.now();
  for (let after: string | null = ''; after !== null && !isStopping(); ) {
    tell(left);
    const from: string = after;
    after = await tx((write) => searchOlderStories(write, from, AT_ONCE));
    left = Math.max(0, left - AT_ONCE);
    if (Date.now() - toldAt > TOLD_EVERY_MS) {
      log.info({ left }, 'older stories are put into the search');
      toldAt = Date.now();
    }
    await pause(PAUSE_MS);
  }
  if (isStopping()) return;
  tell(0);
  log.info('all stories are in the search');
}
