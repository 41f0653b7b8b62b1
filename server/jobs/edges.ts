import { tx } from '@/db/client';
import { edgeConfirmed, edgeFailed, takeEdge } from '@/domain/edges/changes';
import { type Edge, LEASE_MS, nextStep, type PurgeStep } from '@/domain/edges/edge';
import { type PurgeHeaders, purgeEverything, purgeRequests } from '@/domain/edges/purge-request';
import { getEdge, getInvalidationRange, listStale } from '@/domain/edges/queries';
import { log } from '@/server/log';

const ANSWER_MS = 5_000;
/** Tags of one step: few requests, so that a step ends within its lease. */
const AT_ONCE = 200;

export interface Purging {
  /** Name of the process, unlike any other's. */
  by: string;
  /**
   * Purges each key once more after two seconds, since a node may answer with a page that it rendered
   * just before it heard of the change, or such an answer may still be on its way to the edge.
   */
  repeats?: boolean;
  /** Aborts a request in progress. */
  end?: AbortSignal;
}

/**
 * Has an edge (an HTTP cache in front) purge what became stale since it last confirmed. What it does
 * not confirm is sent again by a later call.
 * @param url its address in `PURGE_URLS`, which `enrolEdges` entered
 * @returns how many requests it confirmed
 */
export async function purgeEdge(
  url: string,
  purging: Purging,
  clock: () => number,
): Promise<number> {
  let edge = await takeIfDue(url, purging.by, clock());
  let confirmed = 0;
  while (edge && !purging.end?.aborted) {
    const step = nextStep(edge, await getInvalidationRange(), clock());
    if (!step) break;
    const { requests, to } = await requestsOf(step);
    const problem = await sendAll(url, requests, purging.end);
    if (problem !== null) {
      await failed(edge, problem, clock());
      break;
    }
    confirmed += requests.length;
    edge = await settled(edge, step, to, purging, clock());
  }
  return confirmed;
}

/** Asks without writing whether there is anything to do, since this runs several times a second. */
async function takeIfDue(url: string, by: string, now: number): Promise<Edge | null> {
  const edge = await getEdge(url);
  if (!edge || edge.dueAt > now) return null;
  if (!nextStep(edge, await getInvalidationRange(), now)) return null;
  const isOurs = edge.leasedBy === by && (edge.leasedUntil ?? 0) > now + LEASE_MS / 2;
  return isOurs ? edge : tx((write) => takeEdge(write, url, by, now));
}

async function requestsOf(step: PurgeStep): Promise<{ requests: PurgeHeaders[]; to: number }> {
  if (step.what === 'everything') return { requests: [purgeEverything(step.isHard)], to: step.to };
  const stale = await listStale(step.after, step.to, AT_ONCE);
  return { requests: purgeRequests(stale), to: stale.at(-1)?.seq ?? step.to };
}

/** @returns why a request was not confirmed; null when all were */
async function sendAll(
  url: string,
  requests: readonly PurgeHeaders[],
  end?: AbortSignal,
): Promise<string | null> {
  for (const headers of requests) {
    const problem = await send(url, headers, end);
    if (problem !== null) return problem;
  }
  return null;
}

async function send(url: string, headers: PurgeHeaders, end?: AbortSignal): Promise<string | null> {
  const late = AbortSignal.timeout(ANSWER_MS);
  try {
    const answer = await fetch(url, {
      method: 'PURGE',
      headers,
      redirect: 'manual',
      signal: end ? AbortSignal.any([end, late]) : late,
    });
    await answer.arrayBuffer();
    return answer.ok ? null : `It answered ${answer.status}.`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

async function failed(edge: Edge, why: string, now: number): Promise<void> {
  await tx((write) => edgeFailed(write, edge, now));
  if (edge.attempts > 0) return;
  const told = { edge: edge.url, why };
  log.error(told, 'a cache in front does not purge, so it may show older pages; it is asked again');
}

async function settled(
  edge: Edge,
  step: PurgeStep,
  to: number,
  { by, repeats = false }: Purging,
  now: number,
): Promise<Edge | null> {
  const taken = { ...edge, leasedBy: by };
  const after = await tx((write) => edgeConfirmed(write, taken, step, to, repeats, now));
  if (edge.attempts > 0) log.info({ edge: edge.url }, 'a cache in front purges again');
  log.debug({ edge: edge.url, what: step.what, seq: to }, 'a cache in front purged');
  return after;
}
