/** Queries of the writing page. */
import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { text } from '@/db/schema/stories';
import {
  asSeen,
  listTextRows,
  requireStory,
  requireText,
  revisionInReview,
  storyState,
  type TextRow,
  textSubject,
} from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Document } from '@/domain/documents/document';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { checkedDetails, checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import type { CheckedDetails, PublishCheck } from '@/domain/publishing/publish-checks';
import { shownState } from '@/domain/publishing/shown-state';
import { listNext } from '@/domain/schedule/schedule-queries';
import { shownDetails } from '@/domain/stories/shown-details-queries';
import { contentOf, type TextContent } from '@/domain/texts/text-content';
import { changerOf, findWorkingRevision } from '@/domain/texts/working-text-queries';
import type { WritingPageStory, WritingPageText } from './writing-page';

const NOTHING: Document = { type: 'doc', content: [] };

/** A story with one of its languages. @throws NotThere also if the user may not see it */
export async function getWritingPageStory(
  staff: Staff,
  storyId: string,
  language: string,
): Promise<WritingPageStory> {
  const row = await requireStory(reads(), staff, 'story.list', storyId);
  const all = await listTextRows(reads(), eq(text.storyId, storyId));
  const seen = all
    .filter((each) => mayDo(staff, 'text.see', textSubject(each, staff)))
    .map((each) => asSeen(each, staff));
  const here = seen.find((each) => each.language === language);
  const coming = await listNext([storyId]);
  const seesDraft = (each: TextRow) => mayDo(staff, 'text.seeDraft', textSubject(each, staff));
  const written = here ? await textOf(here) : null;
  const state = storyState(all);
  const isOwn = row.createdBy === staff.staffId;
  const isWorking =
    mayDo(staff, 'story.change', { isOwn, state }) || (here !== undefined && seesDraft(here));
  return {
    facts: await shownDetails(reads(), row, language, isWorking),
    languages: seen.map((each) => {
      const comes = seesDraft(each) ? (coming.get(each.id) ?? null) : null;
      const isInReview = revisionInReview(each) !== null;
      return {
        language: each.language,
        state: row.isTemplate
          ? 'template'
          : shownState(each, { isInReview, isScheduled: comes?.does === 'publish' }),
        isAhead: each.state === 'published' && each.publicRevisionId !== each.workingRevisionId,
        comes,
      };
    }),
    taken: all.map((each) => each.language),
    text: written,
    checkFacts: await checkedDetails(
      reads(),
      { storyId, language },
      written?.content.body ?? NOTHING,
    ),
    isPublic: all.some((each) => each.state === 'published'),
    state,
    isOwn,
  };
}

async function textOf(row: TextRow): Promise<WritingPageText | null> {
  const written = await findWorkingRevision(reads(), row);
  if (!written) return null;
  return {
    row,
    content: contentOf(written),
    revisionId: written.id,
    savedAt: written.createdAt,
    savedBy: await changerOf(reads(), written.authorId),
    submittedBy: await changerOf(reads(), row.review?.requestedBy ?? null),
    reviewer: await changerOf(reads(), row.review?.answeredBy ?? null),
    approvedBy: await changerOf(reads(), row.approval?.approvedBy ?? null),
  };
}

/** What the checklist needs for a text as last saved. @throws NotThere, NotAllowed */
export async function getCheckedDetails(staff: Staff, at: TextKey): Promise<CheckedDetails> {
  const row = await requireText(reads(), staff, 'text.seeDraft', at);
  return checkedDetails(reads(), at, (await textOf(row))?.content.body ?? NOTHING);
}

/** What the checklist needs for given content of a text. */
export function checkedDetailsOf(written: TextKey & TextContent): Promise<CheckedDetails> {
  return checkedDetails(reads(), written, written.body);
}

/** Open points of the checklist for given content of a text. */
export function checksNow(written: TextKey & TextContent): Promise<PublishCheck[]> {
  return checksBeforePublishing(reads(), written, written);
}
