import { and, asc, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff, staffLanguage } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { findText, requireStory, requireText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import {
  type Asker,
  mayDo,
  NotThere,
  requireMay,
  type Subject,
} from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { canonicalTag } from '@/i18n/languages';
import type { Assignment, AssignmentPageData, Candidate } from './assignment';

type Action = 'text.assignSelf' | 'text.assign' | 'text.see';

/** A cell of the workflow board: a story in a language, whether its text exists yet or not. */
export interface AssignmentTarget extends TextKey {
  /** The creator of the text, or of the story where there is no text. */
  createdBy: string | null;
  isTrashed: boolean;
}

/**
 * Permission check for one story and language. A text that does not exist yet is judged as if the
 * story's creator owned it.
 * @throws NotThere, NotAllowed
 */
export async function requireAssignmentTarget(
  read: Queries,
  by: Author,
  action: Action,
  { storyId, language }: TextKey,
): Promise<AssignmentTarget> {
  const at = { storyId, language };
  if (canonicalTag(language) !== language) throw new NotThere('text');
  const found = await findText(read, at);
  if (found) await requireText(read, by, action, at);
  const facts = found
    ? (await read.select().from(story).where(eq(story.id, storyId)))[0]
    : await requireStory(read, by, 'story.list', storyId);
  if (!facts) throw new NotThere('story');
  const place = {
    ...at,
    createdBy: found ? found.createdBy : facts.createdBy,
    isTrashed: facts.binnedAt !== null,
  };
  if (found) return place;
  if (!mayHave(by, place)) throw new NotThere('text');
  requireMay(by, action, subjectOf(place, by.staffId));
  return place;
}

/** The assignee and due date; null where neither is set. */
export async function findAssignment(read: Queries, at: TextKey): Promise<Assignment | null> {
  const [row] = await read
    .select({ staffId: assignment.staffId, name: staff.name, dueAt: assignment.dueAt })
    .from(assignment)
    .leftJoin(staff, eq(staff.id, assignment.staffId))
    .where(and(eq(assignment.storyId, at.storyId), eq(assignment.language, at.language)));
  return row ? { ...row, name: row.name ?? '' } : null;
}

/** Everybody who may write the text, sorted by name. */
export async function listCandidates(read: Queries, place: AssignmentTarget): Promise<Candidate[]> {
  const people = await read
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.name), asc(staff.id));
  const translators = await read
    .select({ id: staffLanguage.staffId })
    .from(staffLanguage)
    .where(eq(staffLanguage.language, place.language));
  const writing = new Set(translators.map(({ id }) => id));
  return people
    .filter(({ id, role }) => {
      const languages = writing.has(id) ? [place.language] : [];
      return mayHave({ staffId: id, role, languages }, place);
    })
    .map(({ id, name }) => ({ id, name }));
}

/** Whether a user may write the text, and so be assigned to it. */
export function mayHave(writer: Asker, place: AssignmentTarget): boolean {
  return mayDo(writer, 'text.assignSelf', subjectOf(place, writer.staffId));
}

/** Whether the user may assign the text to anybody, or to themselves. */
export function assignmentRights(by: Author, place: AssignmentTarget) {
  const subject = subjectOf(place, by.staffId);
  return {
    assignSelf: !place.isTrashed && mayDo(by, 'text.assignSelf', subject),
    assign: !place.isTrashed && mayDo(by, 'text.assign', subject),
  };
}

/** The assignment of a text, for its page. @throws NotThere when the user may not see it */
export async function getAssignmentPage(by: Author, at: TextKey): Promise<AssignmentPageData> {
  const place = await requireAssignmentTarget(reads(), by, 'text.see', at);
  return { given: await findAssignment(reads(), place), may: assignmentRights(by, place) };
}

function subjectOf({ createdBy, language }: AssignmentTarget, staffId: string | null): Subject {
  return { isOwn: staffId !== null && createdBy === staffId, language, state: 'draft' };
}
