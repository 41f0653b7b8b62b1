import { jsonBody } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import type {
  ConflictAnswer,
  OtherPersonAnswer,
  SavedAnswer,
} from '@/components/admin/writing/autosave/save-request';
import { tx } from '@/db/client';
import type { BlockProblem } from '@/domain/documents/document-problems';
import { Refused } from '@/domain/forms/form';
import type { Staff } from '@/domain/permissions/staff';
import { type ReadText, readSentText } from '@/domain/texts/text-fields';
import { type SendingPage, saveFromPage } from '@/domain/writing/page-save-changes';
import { checkedDetailsOf } from '@/domain/writing/writing-page-queries';

/** For a document with two million bytes of text plus JSON syntax. */
const MOST_BYTES = 6_000_000;

const REFUSED: Record<BlockProblem['why'], string> = {
  link: 'writing.refused.link',
  label: 'writing.refused.label',
  language: 'writing.refused.language',
  caption: 'writing.refused.caption',
  figureWidth: 'writing.refused.figureWidth',
  crop: 'writing.refused.crop',
  galleryLong: 'writing.refused.galleryLong',
  tooDeep: 'writing.refused.tooDeep',
  unknown: 'writing.refused.unknown',
};

const NO_STORE = { 'cache-control': 'no-store' };

/** Saves the text while it is edited. The public revision stays unchanged. */
export const POST = staffRoute({
  action: 'text.write',
  async run(staff, { request, params, now }) {
    const json = await jsonBody(request, MOST_BYTES);
    if (isOfAnother(json, staff)) {
      const { staffId, name } = staff;
      const answer: OtherPersonAnswer = { staffId, name };
      return Response.json(answer, { status: 412, headers: NO_STORE });
    }
    const { id: storyId, language } = params;
    const read = readSentText({ ...Object(json), storyId, language });
    if (!read.ok) throw refusalOf(read);
    const outcome = await tx((write) =>
      saveFromPage(write, staff, read.value, readPage(json), now),
    );
    if (outcome.status === 'conflict') {
      const { stored, isOwnSitting, heldBy } = outcome;
      const answer: ConflictAnswer = { stored, isOwnSitting, heldBy };
      return Response.json(answer, { status: 409, headers: NO_STORE });
    }
    const { version, revisionId, savedAt, slug, slugProblem } = outcome;
    const checkFacts = await checkedDetailsOf(read.value);
    const answer: SavedAnswer = {
      ...{ version, revisionId, savedAt, slug, checkFacts },
      addressProblem: slugProblem,
    };
    return answer;
  },
});

/** Whether another user signed in in this browser after the page was opened. */
function isOfAnother(json: unknown, { staffId }: Staff): boolean {
  const { writerId } = Object(json);
  return typeof writerId === 'string' && writerId !== staffId;
}

function readPage(json: unknown): SendingPage {
  const { mayFollowOwn, isLeaving } = Object(json);
  return { mayFollowOwn: mayFollowOwn === true, isLeaving: isLeaving === true };
}

function refusalOf({ problems }: Extract<ReadText, { ok: false }>): Refused {
  const [first] = problems;
  if (first?.code === 'tooLong') {
    return new Refused(['writing.wrong.tooLong', { max: first.max }], first.field, 422);
  }
  if (first?.field === 'body' && first.at) {
    const { block, why, words, value } = first.at;
    const said = [REFUSED[why], { n: block + 1, words, value }] as const;
    return new Refused(said, `body.${block}`, 422);
  }
  if (first?.code === 'tooLarge') return new Refused('writing.save.tooLarge', null, 413);
  return new Refused('writing.save.unreadable', null, 422);
}
