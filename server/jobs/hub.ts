import { tx } from '@/db/client';
import type { hubPing } from '@/db/schema/delivery';
import { notePings, pingFailed, pingWasAccepted } from '@/domain/feeds/hub-changes';
import { findChangedFeeds, listDuePings, listFeedAddresses } from '@/domain/feeds/hub-queries';
import { getRestored } from '@/domain/maintenance/restored-queries';
import { getSettings } from '@/domain/settings/queries';
import { log } from '@/server/log';

const ANSWER_MS = 10_000;
const AT_ONCE = 8;

type Ping = typeof hubPing.$inferSelect;

/**
 * Informs the WebSub hub of changed feeds: notes those that changed since the last call, and sends
 * the pings that are due. A restored database that is not released sends none.
 * @param hub its address
 * @param end aborts pings in progress
 * @returns how many pings the hub accepted
 */
export async function informHub(
  hub: string,
  clock: () => number,
  end?: AbortSignal,
): Promise<number> {
  if (await getRestored()) return 0;
  await noteChanges(clock());
  let accepted = 0;
  for (;;) {
    const due = end?.aborted ? [] : await listDuePings(clock(), AT_ONCE);
    if (due.length === 0) return accepted;
    const problems = await Promise.all(due.map((ping) => send(hub, ping, end)));
    await settle(due, problems, clock());
    accepted += problems.filter((problem) => problem === null).length;
  }
}

async function noteChanges(now: number): Promise<void> {
  const changed = await findChangedFeeds();
  if (!changed) return;
  const { languages } = await getSettings();
  const feeds = await listFeedAddresses(changed.tags, languages);
  await tx((write) => notePings(write, changed, feeds, now));
}

/** Sends one ping. Never rejects. @returns why it was not accepted; null when it was */
async function send(hub: string, { feed }: Ping, end?: AbortSignal): Promise<string | null> {
  const late = AbortSignal.timeout(ANSWER_MS);
  try {
    const answer = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }),
      redirect: 'manual',
      signal: end ? AbortSignal.any([end, late]) : late,
    });
    await answer.body?.cancel();
    return answer.ok ? null : `The hub answered ${answer.status}.`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

async function settle(
  due: readonly Ping[],
  problems: readonly (string | null)[],
  now: number,
): Promise<void> {
  const given = await tx(async (write) => {
    let up = 0;
    for (const [at, ping] of due.entries()) {
      if (problems[at] === null) await pingWasAccepted(write, ping, now);
      else if (await pingFailed(write, ping, now)) up++;
    }
    return up;
  });
  const failed = problems.filter((problem) => problem !== null);
  if (failed.length === 0) return;
  const counts = { why: failed[0], failed: failed.length, givenUp: given };
  log.warn(counts, 'the WebSub hub did not accept pings about changed feeds');
}
