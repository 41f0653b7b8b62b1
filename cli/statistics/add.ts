import { tx } from '@/db/client';
import { listCounted } from '@/domain/statistics/counted-queries';
import { addRequests } from '@/domain/statistics/request-changes';
import { RequestCounter } from '@/domain/statistics/request-counter';
import type { RequestCounts } from '@/domain/statistics/request-counts';
import { readLogLine } from './cache-log';

const EVERY_MS = 60_000;
/** Time zones differ by quarters of an hour, so each of them lies in one month. */
const QUARTER_MS = 900_000;

const WRONG_LINE =
  'a line is not in the format of deploy/varnish/statistics.format: start varnishncsa with -f and that file';

/**
 * Adds what a cache in front answered from what it keeps to the statistics, once a minute and at the
 * end of the lines. What cannot be saved is saved later.
 * @param lines of its log, in the format of `deploy/varnish/statistics.format`
 * @returns whether every line was in that format
 * @throws Error when the last of them cannot be saved
 */
export async function addStatistics(
  lines: AsyncIterable<string>,
  say: (line: string) => void,
  save = saveRequests,
): Promise<boolean> {
  let at = 0;
  let quarter = 0;
  let wrong = 0;
  let sum = 0;
  const counter = new RequestCounter(() => at);
  let saved: Promise<unknown> = Promise.resolve();
  const saveSoon = () => {
    saved = saved
      .then(() => saveTaken(counter, save))
      .catch((error) => say(`not saved, tried again in a minute: ${wordsOf(error)}`));
  };
  const timer = setInterval(saveSoon, EVERY_MS);
  try {
    for await (const line of lines) {
      const request = readLogLine(line);
      if (!request) {
        wrong += 1;
        if (wrong === 1) say(WRONG_LINE);
        continue;
      }
      at = request.at;
      if (Math.floor(at / QUARTER_MS) !== quarter) {
        quarter = Math.floor(at / QUARTER_MS);
        saveSoon();
        await saved;
      }
      if (!request.isHit || ![200, 304].includes(request.status)) continue;
      if (counter.note(request.address, request)) sum += 1;
    }
  } finally {
    clearInterval(timer);
    await saved;
  }
  await saveTaken(counter, save);
  say(`counted: ${sum} requests; lines in another format: ${wrong}`);
  return wrong === 0;
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function saveTaken(counter: RequestCounter, save: typeof saveRequests): Promise<void> {
  const counts = counter.take();
  if (!counts) return;
  try {
    await save(counts);
  } catch (error) {
    counter.putBack(counts);
    throw error;
  }
}

async function saveRequests(counts: RequestCounts): Promise<void> {
  const counted = await listCounted(counts);
  await tx((write) => addRequests(write, counted));
}
