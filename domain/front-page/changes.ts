import { frontTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { MOST_AHEAD_MS } from '@/domain/schedule/schedule';
import { putSetting } from '@/domain/settings/changes';
import { type FrontPage, type StoredFront, settledFront, workingFront } from './front-page';
import { frontKey, storedFrontIn } from './queries';

/** A version that a form showed, by language. */
export interface SeenFront {
  language: string;
  /** Fingerprint of the draft that the page showed. */
  was?: string;
}

/**
 * Changes the draft of a language's front page, which begins as a copy of what readers see.
 * @param change returns the new page
 * @param was fingerprint of the part of the page that the form showed, if it replaces all of it
 * @throws NotAllowed; Refused when somebody else has changed it since
 */
export async function composeFront(
  write: Queries,
  by: Author,
  language: string,
  change: (page: FrontPage) => FrontPage,
  now: number,
): Promise<void> {
  requireMay(by, 'site.arrange');
  const stored = await current(write, language, now);
  const page = change(workingFront(stored));
  const draft = { page, dueAt: stored.draft?.dueAt ?? null };
  await putSetting(write, frontKey(language), { ...stored, draft });
  await note(write, by, { action: 'site.compose', language, now });
}

/**
 * Publishes the draft at once. Its audit entry has the name from before there were drafts.
 * @throws NotAllowed; Refused when it is another one than was seen
 */
export async function publishFront(
  write: Queries,
  by: Author,
  { language, was }: SeenFront,
  now: number,
): Promise<void> {
  requireMay(by, 'site.arrange');
  const { page } = (await seenDraft(write, language, was, now)).draft;
  await putSetting(write, frontKey(language), { page, draft: null });
  await markStale(write, [frontTag(language)], now);
  await note(write, by, { action: 'site.pin', language, now });
}

/**
 * Schedules the draft, or changes when it is published.
 * @returns why the time is refused, or null
 */
export async function scheduleFront(
  write: Queries,
  by: Author,
  { language, was, dueAt }: SeenFront & { dueAt: number },
  now: number,
): Promise<'past' | 'tooFar' | null> {
  requireMay(by, 'site.arrange');
  if (dueAt <= now) return 'past';
  if (dueAt > now + MOST_AHEAD_MS) return 'tooFar';
  const seen = await seenDraft(write, language, was, now);
  await putSetting(write, frontKey(language), { ...seen, draft: { ...seen.draft, dueAt } });
  await markStale(write, [frontTag(language)], now);
  await note(write, by, { action: 'site.schedule', language, now, detail: { dueAt } });
  return null;
}

/** Takes back the time of a scheduled draft, which stays a draft. */
export async function unscheduleFront(
  write: Queries,
  by: Author,
  { language, was }: SeenFront,
  now: number,
): Promise<void> {
  requireMay(by, 'site.arrange');
  const seen = await seenDraft(write, language, was, now);
  await putSetting(write, frontKey(language), { ...seen, draft: { ...seen.draft, dueAt: null } });
  await markStale(write, [frontTag(language)], now);
  await note(write, by, { action: 'site.unschedule', language, now });
}

/** Deletes the draft; readers go on seeing the page that they see. */
export async function discardFront(
  write: Queries,
  by: Author,
  { language, was }: SeenFront,
  now: number,
): Promise<void> {
  requireMay(by, 'site.arrange');
  const seen = await seenDraft(write, language, was, now);
  await putSetting(write, frontKey(language), { ...seen, draft: null });
  await markStale(write, [frontTag(language)], now);
  await note(write, by, { action: 'site.discard', language, now });
}

async function current(write: Queries, language: string, now: number): Promise<StoredFront> {
  return settledFront(await storedFrontIn(write, language), now);
}

async function seenDraft(write: Queries, language: string, was: string | undefined, now: number) {
  const { page, draft } = await current(write, language, now);
  if (!draft) throw new Refused('site.problem.noDraft');
  refuseUnseen(was, draft);
  return { page, draft };
}

function note(
  write: Queries,
  by: Author,
  entry: { action: string; language: string; now: number; detail?: Record<string, unknown> },
): Promise<void> {
  return addToAudit(write, by, { subjectKind: 'site', subjectId: 'front', detail: {}, ...entry });
}
