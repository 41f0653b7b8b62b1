import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { listTextRows, type TextRow } from '@/domain/access/text-access-queries';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import {
  findSchedule,
  schedulePublication,
  scheduleUnpublication,
} from '@/domain/schedule/schedule-changes';
import type { AppliedDetails } from '@/domain/stories/apply-details-changes';
import type { TextWish } from './bulk';
import { type BulkStep, refusal, type StoryOutcome } from './bulk-step-queries';
import { changeByline } from './byline-changes';
import { textBefore } from './text-before-changes';

/** Warnings are accepted; a choice between older and newer details is left to the page of the text. */
const UNASKED = { acceptAdvice: true, details: 'unchosen' } as const;

/** Makes a change to the texts of one story: to one language, or to all. */
export async function changeTexts(
  write: Queries,
  by: Staff,
  storyId: string,
  wish: TextWish,
  now: number,
): Promise<StoryOutcome> {
  const rows = await listTextRows(write, eq(text.storyId, storyId));
  const wanted = rows.filter(({ language }) => ['', language].includes(wish.language));
  if (wanted.length === 0) {
    return { steps: [], refused: [refusal(storyId, 'noText', wish.language || null)] };
  }
  const all: StoryOutcome = { steps: [], refused: [] };
  for (const row of wanted) {
    const { steps, refused } = await changeText(write, by, row, wish, now);
    all.steps.push(...steps);
    // With every language chosen, a text with nothing to do is no problem.
    const isIdle = ({ because }: { because: string }) => /^(upToDate|notPublic)$/.test(because);
    all.refused.push(...refused.filter((each) => wish.language !== '' || !isIdle(each)));
  }
  return all;
}

function changeText(
  write: Queries,
  by: Staff,
  row: TextRow,
  wish: TextWish,
  now: number,
): Promise<StoryOutcome> {
  switch (wish.do) {
    case 'publish':
    case 'withdraw':
      return changeState(write, by, row, wish, now);
    case 'setByline':
      return changeByline(write, by, row, wish.byline, now);
    default: {
      return scheduleText(write, by, row, wish, now);
    }
  }
}

async function changeState(
  write: Queries,
  by: Staff,
  row: TextRow,
  wish: Extract<TextWish, { do: 'publish' | 'withdraw' }>,
  now: number,
): Promise<StoryOutcome> {
  const { storyId, language, state } = row;
  const did = wish.do;
  const step = { storyId, did, language, before: await textBefore(write, row) };
  if (wish.do === 'withdraw') {
    if (state !== 'published') return { steps: [], refused: [] };
    await unpublishText(write, by, { storyId, language }, now);
    return { steps: [step], refused: [] };
  }
  const { announce } = wish;
  const outcome = await publishText(write, by, { storyId, language, ...UNASKED, announce }, now);
  if (outcome.status !== 'refused') {
    if (outcome.status !== 'published') return { steps: [], refused: [] };
    return { steps: [withDetails(step, outcome.details)], refused: [] };
  }
  const { because } = outcome;
  if (because === 'held') return { steps: [], refused: [refusal(storyId, 'busy', language)] };
  const checks = outcome.because === 'checks' ? outcome.checks : [];
  return {
    steps: [],
    refused: [
      { ...refusal(storyId, because === 'changed' ? 'noText' : because, language), checks },
    ],
  };
}

function withDetails(
  step: Extract<BulkStep, { did: 'publish' | 'withdraw' }>,
  applied: AppliedDetails | null,
): BulkStep {
  if (!applied) return step;
  const { id, publicIdBefore, before, after } = applied;
  return { ...step, details: { id, publicIdBefore, before, after } };
}

async function scheduleText(
  write: Queries,
  by: Staff,
  row: TextRow,
  wish: Extract<TextWish, { do: 'schedulePublish' | 'scheduleWithdraw' }>,
  now: number,
): Promise<StoryOutcome> {
  const { storyId, language } = row;
  const does = wish.do === 'schedulePublish' ? 'publish' : 'withdraw';
  const was = (await findSchedule(write, row.id, does)) ?? null;
  const at = { storyId, language, dueAt: wish.dueAt };
  const outcome =
    wish.do === 'schedulePublish'
      ? await schedulePublication(write, by, { ...at, ...UNASKED, announce: chosenIn(wish) }, now)
      : await scheduleUnpublication(write, by, at, now);
  if (outcome.status === 'refused') {
    if (outcome.because === 'held') {
      return { steps: [], refused: [refusal(storyId, 'busy', language)] };
    }
    const checks = outcome.because === 'checks' ? outcome.checks : [];
    return { steps: [], refused: [{ ...refusal(storyId, outcome.because, language), checks }] };
  }
  const set = await findSchedule(write, row.id, does);
  if (!set) throw new Error(`The schedule of text ${row.id} is gone.`);
  return { steps: [{ storyId, did: 'schedule', language, was, set }], refused: [] };
}

function chosenIn({ announce }: { announce?: false }): 'no' | '' {
  return announce === false ? 'no' : '';
}
