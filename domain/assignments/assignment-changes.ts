import type { Queries } from '@/db/open';
import { assignment } from '@/db/schema/teamwork';
import { requireUntrashed } from '@/domain/access/require-untrashed';
import type { TextKey } from '@/domain/access/text-key';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { notifyStaff } from '@/domain/notifications/notify-changes';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Author, Staff } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import { type Assignment, type Giving, isWith, seenGiving } from './assignment';
import { letGo } from './assignment-end-changes';
import {
  type AssignmentTarget,
  assignmentRights,
  findAssignment,
  listCandidates,
  requireAssignmentTarget,
} from './assignment-queries';

/**
 * Assigns an unassigned text, begun or not, to the user. Of several users at once the first gets
 * it. A due date that was set stays.
 * @returns false if it was already assigned to the user
 * @throws NotThere, NotAllowed; Refused with the name of the assignee
 */
export async function assignToSelf(
  write: Queries,
  by: Staff,
  at: TextKey,
  now: number,
): Promise<boolean> {
  const place = await openPlace(write, by, 'text.assignSelf', at);
  const given = await findAssignment(write, place);
  if (isWith(given, by)) return false;
  if (given?.staffId) throw new Refused(['board.wrong.taken', { name: given.name }]);
  await put(write, by, place, { toId: by.staffId, dueAt: given?.dueAt ?? null }, now);
  return true;
}

/**
 * Removes the user's assignment, or for editors anybody's.
 * @throws NotThere, NotAllowed; Refused when the text is assigned to somebody else or to nobody
 */
export async function unassignSelf(
  write: Queries,
  by: Staff,
  at: TextKey,
  now: number,
): Promise<void> {
  const place = await openPlace(write, by, 'text.assignSelf', at);
  const given = await findAssignment(write, place);
  if (!given?.staffId) throw new Refused('board.wrong.nobodys');
  requireTheirs(by, place, given);
  await letGo(write, place, given.dueAt);
  const { storyId, language } = place;
  await notifyStaff(write, by, { kind: 'unassigned', storyId, language }, [given.staffId], now);
  const detail = { staffId: given.staffId, name: given.name };
  await auditText(write, by, 'text.giveBack', { storyId, language, ...detail }, now);
}

/**
 * Reassigns a text that is the user's or unassigned (for editors: any text) to somebody else who
 * may write it.
 * @throws NotThere, NotAllowed; Refused when it is assigned to somebody else, or the new assignee
 * may not write it
 */
export async function reassignText(
  write: Queries,
  by: Staff,
  { toId, ...at }: TextKey & { toId: string },
  now: number,
): Promise<void> {
  const place = await openPlace(write, by, 'text.assignSelf', at);
  const given = await findAssignment(write, place);
  if (given?.staffId) requireTheirs(by, place, given);
  await put(write, by, place, { toId, dueAt: given?.dueAt ?? null }, now);
}

/**
 * Assigns a text to anybody who may write it, with or without a due date. No assignee and no date
 * removes the assignment.
 * @param given.was fingerprint of the assignment that the user saw
 * @throws NotThere, NotAllowed; Refused when that person may not write it, or somebody else has
 * assigned it since
 */
export async function assignText(
  write: Queries,
  by: Author,
  { storyId, language, toId, dueAt, was }: TextKey & Giving & { was?: string },
  now: number,
): Promise<void> {
  const place = await openPlace(write, by, 'text.assign', { storyId, language });
  refuseUnseen(was, seenGiving(await findAssignment(write, place)));
  await put(write, by, place, { toId, dueAt }, now);
}

/**
 * Assigns the texts of many stories in one language to one person.
 * @returns how many were assigned, and how many were not because they are deleted, in the trash, or
 * not writable for that person
 * @throws NotAllowed
 */
export async function assignTexts(
  write: Queries,
  by: Author,
  { storyIds, ...rest }: { storyIds: readonly string[]; language: string } & Giving,
  now: number,
): Promise<{ done: number; refused: number }> {
  requireMay(by, 'text.assign');
  let done = 0;
  for (const storyId of storyIds) {
    try {
      await assignText(write, by, { storyId, ...rest }, now);
      done++;
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NotThere)) throw error;
    }
  }
  return { done, refused: storyIds.length - done };
}

async function openPlace(
  write: Queries,
  by: Author,
  action: 'text.assignSelf' | 'text.assign',
  at: TextKey,
): Promise<AssignmentTarget> {
  const place = await requireAssignmentTarget(write, by, action, at);
  requireUntrashed(place);
  return place;
}

function requireTheirs(by: Author, place: AssignmentTarget, given: Assignment): void {
  if (isWith(given, by) || assignmentRights(by, place).assign) return;
  throw new Refused(['board.wrong.taken', { name: given.name }]);
}

async function put(
  write: Queries,
  by: Author,
  place: AssignmentTarget,
  { toId, dueAt }: Giving,
  now: number,
): Promise<void> {
  const { storyId, language } = place;
  const person = toId
    ? (await listCandidates(write, place)).find(({ id }) => id === toId)
    : undefined;
  if (toId && !person) throw new Refused('board.wrong.cannotWrite', 'to', 422);
  const staffId = person?.id ?? null;
  const former = (await findAssignment(write, place))?.staffId ?? null;
  if (staffId === null && dueAt === null) await letGo(write, place, null);
  else {
    const set = { staffId, dueAt, assignedBy: by.staffId, assignedAt: now };
    await write
      .insert(assignment)
      .values({ storyId, language, ...set })
      .onConflictDoUpdate({ target: [assignment.storyId, assignment.language], set });
  }
  if (former !== staffId) {
    const at = { storyId, language };
    const lost = former === null ? [] : [former];
    await notifyStaff(write, by, { kind: 'unassigned', ...at }, lost, now);
    const gained = staffId === null ? [] : [staffId];
    await notifyStaff(write, by, { kind: 'assigned', ...at }, gained, now);
  }
  const detail = { staffId, name: person?.name ?? '', dueAt };
  await auditText(write, by, 'text.assign', { storyId, language, ...detail }, now);
}
