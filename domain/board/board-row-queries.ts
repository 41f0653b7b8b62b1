import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { review } from '@/db/schema/publishing';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { isOneOf } from '@/db/sql';
import { textSubject } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { visibleTexts } from '@/domain/access/visible-queries';
import type { Assignment, Candidate } from '@/domain/assignments/assignment';
import {
  assignmentRights,
  listCandidates,
  requireAssignmentTarget,
} from '@/domain/assignments/assignment-queries';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { groupedBy } from '@/domain/grouped';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { listNext } from '@/domain/schedule/schedule-queries';
import type { StoryKind } from '@/domain/stories/story-kind';
import type { BoardCell, BoardRow } from './board';

interface FoundStory {
  id: string;
  kind: StoryKind;
  originalLanguage: string;
  createdBy: string | null;
  changedAt: number;
}

/** Rows of the board, in a number of queries that does not grow with the number of stories. */
export async function getBoardRows(
  staff: Staff,
  stories: readonly FoundStory[],
  columns: readonly string[],
  language: string,
): Promise<BoardRow[]> {
  const ids = JSON.stringify(stories.map(({ id }) => id));
  const texts = groupedBy(await listTexts(staff, ids), ({ storyId }) => storyId);
  const given = groupedBy(await listGiven(ids), ({ storyId }) => storyId);
  const coming = await listNext(stories.map(({ id }) => id));
  const rows = stories.map(({ createdBy, ...row }) => {
    const own = texts.get(row.id) ?? [];
    const named = namedBy(own, [language, row.originalLanguage]);
    const cells = columns.map((tag) => {
      const here = own.find((each) => each.language === tag);
      const with_ = given.get(row.id)?.find((each) => each.language === tag) ?? null;
      const isOwn = createdBy === staff.staffId;
      const isOpen = mayDo(staff, 'text.assignSelf', { isOwn, language: tag, state: 'draft' });
      const comes = (here?.seesDraft && coming.get(here.id)) || null;
      return cellOf(tag, { found: here, comes }, here || isOpen ? with_ : null, isOpen);
    });
    const titleLanguage = named?.language ?? row.originalLanguage;
    return { ...row, title: named?.title ?? '', titleLanguage, cells, named };
  });
  const untitled = rows.flatMap(({ title, named }) => (named && !title ? [named.revisionId] : []));
  const beginnings = await listBeginnings(untitled);
  return rows.map(({ named, ...row }) => {
    const body = named && beginnings.get(named.revisionId);
    return body ? { ...row, title: firstWords(body, row.titleLanguage) } : row;
  });
}

/** A cell of the workflow board, and the people the user can assign it to. */
export interface BoardCellFound {
  row: BoardRow;
  cell: BoardCell;
  may: { assignSelf: boolean; assign: boolean };
  isTrashed: boolean;
  candidates: Candidate[];
}

/** One story in one language, begun or not. @throws NotThere also if the user may not see it */
export async function getBoardCell(
  staff: Staff,
  at: TextKey,
  language: string,
): Promise<BoardCellFound | null> {
  const place = await requireAssignmentTarget(reads(), staff, 'text.see', at);
  const found = await reads().select().from(story).where(eq(story.id, at.storyId));
  const [row] = await getBoardRows(staff, found, [at.language], language);
  const cell = row?.cells[0];
  if (!row || !cell) return null;
  const may = assignmentRights(staff, place);
  const candidates = may.assignSelf ? await listCandidates(reads(), place) : [];
  return { row, cell, may, isTrashed: place.isTrashed, candidates };
}

type SeenText = Awaited<ReturnType<typeof listTexts>>[number];

async function listTexts(staff: Staff, storyIds: string) {
  const rows = await reads()
    .select({
      id: text.id,
      storyId: text.storyId,
      language: text.language,
      state: text.state,
      createdBy: text.createdBy,
      reviewState: review.state,
      hasChanges: text.hasChanges,
      behind: text.behind,
      publicTitle: text.title,
      publicRevisionId: text.publicRevisionId,
      workingTitle: revision.title,
      workingRevisionId: text.workingRevisionId,
    })
    .from(text)
    .leftJoin(review, eq(review.textId, text.id))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(and(isOneOf(text.storyId, storyIds), visibleTexts(staff)))
    .orderBy(asc(text.storyId), asc(text.createdAt), asc(text.language));
  return rows.map(({ publicTitle, workingTitle, publicRevisionId, workingRevisionId, ...row }) => {
    const seesDraft = mayDo(staff, 'text.seeDraft', textSubject(row, staff));
    const title = (seesDraft ? workingTitle : publicTitle) ?? '';
    const revisionId = (seesDraft ? workingRevisionId : publicRevisionId) ?? '';
    return { ...row, seesDraft, title, revisionId };
  });
}

function listGiven(storyIds: string): Promise<(Assignment & TextKey)[]> {
  return reads()
    .select({
      storyId: assignment.storyId,
      language: assignment.language,
      staffId: assignment.staffId,
      name: staffTable.name,
      dueAt: assignment.dueAt,
    })
    .from(assignment)
    .leftJoin(staffTable, eq(staffTable.id, assignment.staffId))
    .where(isOneOf(assignment.storyId, storyIds))
    .then((rows) => rows.map((row) => ({ ...row, name: row.name ?? '' })));
}

async function listBeginnings(revisionIds: readonly string[]): Promise<Map<string, Document>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await reads()
    .select({ id: revision.id, body: revision.body })
    .from(revision)
    .where(isOneOf(revision.id, JSON.stringify(revisionIds)));
  return new Map(rows.map(({ id, body }) => [id, body as Document]));
}

/** The text whose title names the story: a titled one in the first of these languages, else any. */
function namedBy(texts: readonly SeenText[], wished: readonly string[]): SeenText | undefined {
  const titled = texts.filter(({ title }) => title !== '');
  const found = wished.flatMap((tag) => titled.filter(({ language }) => language === tag));
  return (
    found[0] ?? titled[0] ?? texts.find(({ language }) => wished.includes(language)) ?? texts[0]
  );
}

function cellOf(
  language: string,
  { found, comes }: { found: SeenText | undefined; comes: BoardCell['comes'] },
  given: Assignment | null,
  isOpen: boolean,
): BoardCell {
  const shared = { language, comes, given: given && { ...given } };
  if (!found) {
    const state = isOpen ? 'missing' : 'unseen';
    return { ...shared, state, isPublic: false, hasChanges: false, behind: 0 };
  }
  const { state, hasChanges, behind, seesDraft } = found;
  const isInReview = found.reviewState === 'open' && seesDraft;
  const isScheduled = state === 'draft' && comes?.does === 'publish';
  return {
    ...shared,
    state: isInReview ? 'review' : isScheduled ? 'scheduled' : state,
    isPublic: state === 'published',
    hasChanges: hasChanges && seesDraft,
    behind,
  };
}
