import { randomUUID } from 'node:crypto';
import { tx } from '@/db/client';
import { ON_POSTGRES } from '@/db/engine';
import { databaseState } from '@/db/open-news';
import { enrolEdges, noteState, releaseEdges } from '@/domain/edges/changes';
import { hasOtherState } from '@/domain/edges/queries';
import type { Environment } from '@/server/environment';
import { madeFrom } from '@/server/made-from';
import { purgeEdge } from './edges';

/** How soon caches in front hear of a change. */
const LOOK_MS = 250;
/** How soon they hear that another database took over. */
const STATE_LOOK_MS = 10_000;

/** How the process goes on. */
export interface Loop {
  isStopping(): boolean;
  rest(ms: number): Promise<void>;
  /** Runs work that is tried again when it fails. @param otherwise logged then */
  attempt(otherwise: string, work: () => Promise<unknown>): Promise<void>;
}

/**
 * Has the caches in front purge what becomes stale, until the process stops. Each apart, because one
 * of them may be slow.
 * @param end aborts requests in progress
 */
export async function keepEdges(
  environment: Environment,
  loop: Loop,
  end: AbortSignal,
): Promise<void> {
  const { purgeUrls } = environment;
  if (purgeUrls.length === 0) return;
  // Other nodes may have a process with the same number.
  const by = `jobs ${randomUUID()}`;
  await enrol(environment, loop);
  const looked = purgeUrls.map((url) => keepEdge(url, by, loop, end));
  await Promise.all([...looked, watchState(loop)]);
  await tx((write) => releaseEdges(write, by)).catch(() => undefined);
}

async function enrol(environment: Environment, loop: Loop): Promise<void> {
  const origin = { madeFrom: madeFrom(environment), isShared: ON_POSTGRES };
  let isDone = false;
  while (!isDone && !loop.isStopping()) {
    await loop.attempt('caches in front could not be entered', async () => {
      const state = await databaseState();
      const { purgeUrls } = environment;
      await tx((write) => enrolEdges(write, purgeUrls, { ...origin, state }, Date.now()));
      isDone = true;
    });
    if (!isDone) await loop.rest(LOOK_MS);
  }
}

async function keepEdge(url: string, by: string, loop: Loop, end: AbortSignal): Promise<void> {
  while (!loop.isStopping()) {
    await loop.attempt(`the cache in front at ${url} could not be looked after`, () =>
      purgeEdge(url, { by, repeats: true, end }, Date.now),
    );
    await loop.rest(LOOK_MS);
  }
}

async function watchState({ isStopping, rest, attempt }: Loop): Promise<void> {
  while (!isStopping()) {
    await rest(STATE_LOOK_MS);
    if (isStopping()) return;
    await attempt('the state of the database could not be read', async () => {
      const state = await databaseState();
      if (await hasOtherState(state)) await tx((write) => noteState(write, state, Date.now()));
    });
  }
}
