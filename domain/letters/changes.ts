/** Letters as editors write them. */
import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { letter, letterText } from '@/db/schema/letters';
import { addToAudit } from '@/domain/audit/changes';
import { dayOn } from '@/domain/dates/wall-clock';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { readScope } from '@/domain/subscriptions/scope';
import { unknownScopes } from '@/domain/subscriptions/scope-queries';
import {
  type Letter,
  type LetterPlan,
  type LetterState,
  shownLetter,
  shownPlan,
  stageOf,
  wordsIn,
} from './letter';
import { findLetter } from './queries';
import { takeFromWaiting } from './sent-changes';

const DAY_MS = 86_400_000;
/** So that each weekly digest comes once. */
const DAYS = 7;

/** A letter, and the fingerprint of what the page showed of it; undefined for changes that no page makes. */
interface Seen {
  id: string;
  was?: string;
}

/**
 * Begins an empty letter for the digests of the next seven mornings.
 * @param timeZone of the archive
 * @returns its id
 * @throws NotAllowed
 */
export async function beginLetter(
  write: Queries,
  by: Staff,
  { timeZone }: { timeZone: string },
  now: number,
): Promise<string> {
  requireMay(by, 'subscription.change');
  const id = newId(now);
  const firstDay = dayOn(now + DAY_MS, timeZone);
  const lastDay = dayOn(now + DAYS * DAY_MS, timeZone);
  await write.insert(letter).values({ id, firstDay, lastDay, createdAt: now, changedAt: now });
  await audited(write, by, { action: 'letter.begin', id }, now);
  return id;
}

/**
 * Changes when and to whom a letter goes; digests that are queued keep it where it is still for their
 * subscribers.
 * @throws NotAllowed, NotThere; Refused when somebody else changed that, or the scope is gone
 */
export async function planLetter(
  write: Queries,
  by: Staff,
  { id, was, ...plan }: Seen & LetterPlan,
  now: number,
): Promise<void> {
  const found = await seenLetter(write, by, { id, was }, shownPlan);
  if (plan.scope !== found.scope) await requireKnown(write, plan.scope);
  await write
    .update(letter)
    .set({ ...plan, changedAt: now })
    .where(eq(letter.id, id));
  await audited(write, by, { action: 'letter.plan', id, detail: { ...plan } }, now);
}

/**
 * Writes a letter in a language, or deletes that text where it is empty. Digests that wait to be sent
 * have the new words.
 * @throws NotAllowed, NotThere; Refused when somebody else changed the text, or when it is the only one
 * of a letter that is scheduled
 */
export async function writeLetter(
  write: Queries,
  by: Staff,
  { id, was, language, words }: Seen & { language: string; words: string },
  now: number,
): Promise<void> {
  const found = await seenLetter(write, by, { id, was }, (each) => wordsIn(each, language));
  const isOnly = found.texts.every((each) => each.language === language);
  if (words === '' && isOnly && found.state === 'scheduled') {
    throw new Refused('letters.problem.lastText', 'words', 422);
  }
  const before = wordsIn(found, language);
  if (before === words) return;
  const isIt = and(eq(letterText.letterId, id), eq(letterText.language, language));
  await write.delete(letterText).where(isIt);
  if (words !== '') await write.insert(letterText).values({ letterId: id, language, words });
  await write.update(letter).set({ changedAt: now }).where(eq(letter.id, id));
  await audited(write, by, { action: 'letter.write', id, language }, now);
}

/**
 * Lets a letter go with the digests of its days.
 * @throws NotAllowed, NotThere; Refused when it has no text, its days are over, or somebody else
 * changed it
 */
export async function scheduleLetter(
  write: Queries,
  by: Staff,
  { id, was, timeZone }: Seen & { timeZone: string },
  now: number,
): Promise<void> {
  const found = await seenLetter(write, by, { id, was }, shownLetter);
  if (found.texts.length === 0) throw new Refused('letters.problem.noText', null, 422);
  const isOver = stageOf({ ...found, state: 'scheduled' }, dayOn(now, timeZone)) === 'over';
  if (isOver) throw new Refused('letters.problem.over', null, 422);
  await setState(write, by, { id, state: 'scheduled', action: 'letter.schedule' }, now);
}

/**
 * Lets a letter go with no further digest, nor with those that wait to be sent; their subscribers get
 * it if it is scheduled again.
 * @throws NotAllowed, NotThere; Refused when somebody else changed it
 */
export async function stopLetter(
  write: Queries,
  by: Staff,
  seen: Seen,
  now: number,
): Promise<void> {
  const found = await seenLetter(write, by, seen, shownLetter);
  if (found.state !== 'scheduled') throw new Refused('letters.problem.notScheduled', null, 409);
  await takeFromWaiting(write, found.id);
  await setState(write, by, { id: found.id, state: 'stopped', action: 'letter.stop' }, now);
}

/**
 * Deletes a letter that is not scheduled, with its texts and the note of who got it.
 * @throws NotAllowed, NotThere; Refused when it is scheduled, or somebody else changed it
 */
export async function removeLetter(
  write: Queries,
  by: Staff,
  seen: Seen,
  now: number,
): Promise<void> {
  const found = await seenLetter(write, by, seen, shownLetter);
  if (found.state === 'scheduled') throw new Refused('letters.problem.isScheduled', null, 409);
  await write.delete(letter).where(eq(letter.id, found.id));
  await audited(write, by, { action: 'letter.remove', id: found.id }, now);
}

async function seenLetter(
  write: Queries,
  by: Staff,
  { id, was }: Seen,
  shown: (letter: Letter) => unknown,
): Promise<Letter> {
  requireMay(by, 'subscription.change');
  const found = await findLetter(write, id);
  if (!found) throw new NotThere();
  refuseUnseen(was, shown(found));
  return found;
}

async function requireKnown(write: Queries, key: string): Promise<void> {
  const scope = readScope(key);
  const isGone = scope ? (await unknownScopes(write, [scope])).length > 0 : key !== '';
  if (isGone) throw new Refused('letters.problem.unknownScope', 'scope', 422);
}

async function setState(
  write: Queries,
  by: Staff,
  { id, state, action }: { id: string; state: LetterState; action: string },
  now: number,
): Promise<void> {
  await write.update(letter).set({ state, changedAt: now }).where(eq(letter.id, id));
  await audited(write, by, { action, id }, now);
}

async function audited(
  write: Queries,
  by: Staff,
  {
    action,
    id,
    ...more
  }: { action: string; id: string; language?: string; detail?: Record<string, unknown> },
  now: number,
): Promise<void> {
  await addToAudit(write, by, { action, subjectKind: 'letter', subjectId: id, ...more, now });
}
