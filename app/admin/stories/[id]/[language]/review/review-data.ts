import { cache } from 'react';
import { differenceOf } from '@/components/admin/comparison/difference';
import type { Changes } from '@/components/admin/review/ReviewChanges';
import type { ReviewStatus } from '@/components/admin/review/ReviewDecisions';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { getFilesOfStory } from '@/domain/attachments/queries';
import { isOpen, placed, type Thread } from '@/domain/comments/comment';
import { listThreads } from '@/domain/comments/comment-queries';
import { figureIds } from '@/domain/documents/figures';
import { getImages } from '@/domain/images/queries';
import { mayDo } from '@/domain/permissions/permissions';
import { getDetailsRead } from '@/domain/review/details-read-queries';
import { getKnownVersion, getReadVersion, type ReadVersion } from '@/domain/review/review-queries';
import { listReviewers } from '@/domain/review/reviewer-queries';
import { checksNow } from '@/domain/writing/writing-page-queries';
import { detailsCompared } from '../details/details-in-words';
import { draftData } from '../writing-data';

/** Data of the review page, read once per request; null where the user may see nothing. */
export const reviewData = cache(async (storyId: string, language: string) => {
  const data = await draftData(storyId, language);
  const text = data?.story.text;
  if (!data || !text) return null;
  const read = await getReadVersion(text.row);
  if (!read) return null;
  const { staff, interfaceLanguage, timeZone, pageTitle, may } = data;
  const known = await getKnownVersion(text.row, read.id);
  const details = await getDetailsRead(staff, { storyId, language }, read.id);
  const changes: Changes = {
    since: known?.is ?? null,
    difference: known && differenceOf(known.content, read.content),
  };
  const threads = await listThreads(staff, { ...text.row, language });
  const subject = { isOwn: text.row.createdBy === staff.staffId, language, state: text.row.state };
  const isTrashed = data.standing.isTrashed;
  return {
    ...{ storyId, language, interfaceLanguage, timeZone, pageTitle, changes },
    revisionId: read.id,
    detailsId: details.id,
    details: await detailsCompared(details.before, details.after, data),
    isCompared: details.before !== null,
    content: read.content,
    images: await getImages(figureIds(read.content.body), language, [
      data.story.facts.row.originalLanguage,
    ]),
    files: await getFilesOfStory(storyId, language, [data.story.facts.row.originalLanguage]),
    threads: placed(threads, anchorBlocks(read.content.body, read.blockHashes), language),
    users: data.mentionable,
    mayWrite: data.mayWrite,
    mayComment: !isTrashed && mayDo(staff, 'text.comment', subject),
    standing: {
      ...(await standingOf(data, text, read, threads)),
      may: {
        approve: may.approve,
        requestChanges: may.requestChanges,
        publish: may.publish,
        schedule: may.publish && mayDo(staff, 'text.schedule', subject),
      },
    },
  };
});

type Data = NonNullable<Awaited<ReturnType<typeof draftData>>>;
type Text = NonNullable<Data['story']['text']>;

async function standingOf(
  data: Data,
  text: Text,
  read: ReadVersion,
  threads: readonly Thread[],
): Promise<Omit<ReviewStatus, 'may'>> {
  const { row } = text;
  const sent = row.review?.state === 'open' ? row.review : null;
  const is = sent ? 'sent' : row.approval ? 'approved' : 'notSent';
  const reviewers = await listReviewers();
  const since = read.id === row.workingRevisionId ? null : differenceOf(read.content, text.content);
  const at = { storyId: data.storyId, language: data.language };
  return {
    is,
    by: (sent ? text.submittedBy : text.approvedBy) ?? '',
    at: (sent ? sent.requestedAt : row.approval?.approvedAt) ?? 0,
    note: sent?.note ?? '',
    forName: reviewers.find(({ id }) => id === sent?.reviewForId)?.name ?? '',
    forId: sent?.reviewForId ?? '',
    isSender: data.standing.isSender,
    writtenSince: since ? since.changed + since.fields.length : 0,
    openComments: threads.filter(isOpen).length,
    checks: data.may.publish ? await checksNow({ ...at, ...read.content }) : [],
    newerDetails: data.standing.newerDetails,
    announcing: data.standing.announcing,
    reviewers,
  };
}
