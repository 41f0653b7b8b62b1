/** Changes to many stories at once. */
import type { Parsed } from '@/domain/forms/form';
import { ID, readIds } from '@/domain/forms/ids';
import type { StoryKind } from '@/domain/stories/story-kind';
import { KINDS } from '@/domain/stories/story-kind';
import type { StoryTitle } from '@/domain/stories/story-title';
import { canonicalTag } from '@/i18n/languages';
import type { PublishCheck } from './publish-checks';

export const BULK_KINDS = [
  'addTopic',
  'removeTopic',
  'changeKind',
  'publish',
  'withdraw',
  'bin',
  'unbin',
] as const;

export type BulkKind = (typeof BULK_KINDS)[number];

/** The change to each of the stories. An empty language means every language. */
export type BulkWish =
  | { do: 'addTopic' | 'removeTopic'; topicId: string }
  | { do: 'changeKind'; kind: StoryKind }
  | { do: 'publish' | 'withdraw'; language: string }
  | { do: 'bin' | 'unbin' };

/** A story or text that a change to many did not change, and why. */
export interface BulkRefusal {
  did: 'refused';
  storyId: string;
  /** Null for the whole story. */
  language: string | null;
  because: 'gone' | 'fact' | 'binned' | 'changed' | 'checks';
  /** Open points of the checklist. */
  checks: readonly PublishCheck[];
}

/** A story that a change to many did not change, with its title. */
export interface RefusedStory extends BulkRefusal {
  /** Null when it was deleted or the user may not see it. */
  story: StoryTitle | null;
}

export interface BulkForm {
  storyIds: string[];
  wish: BulkWish;
  /** The query of the story list to return to. */
  back: string;
}

/** Reads the form that confirms a change to many stories. */
export function readBulkForm(form: FormData): Parsed<BulkForm> {
  const one = (name: string) => String(form.get(name) ?? '');
  const storyIds = readIds(form.getAll('story'));
  if (storyIds.length === 0) return { ok: false, problems: { story: 'stories.bulk.noneChosen' } };
  const wish = readWish(one);
  if ('problem' in wish) return { ok: false, problems: wish.problem };
  return { ok: true, value: { storyIds, wish, back: one('back').slice(0, 2_000) } };
}

type Problem = { problem: Record<string, string> };

function readWish(one: (name: string) => string): BulkWish | Problem {
  const what = BULK_KINDS.find((each) => each === one('do'));
  switch (what) {
    case 'addTopic':
    case 'removeTopic':
      return ID.test(one('topic'))
        ? { do: what, topicId: one('topic') }
        : { problem: { topic: 'stories.bulk.topicMissing' } };
    case 'changeKind': {
      const kind = KINDS.find((each) => each === one('kind'));
      return kind ? { do: what, kind } : { problem: { kind: 'stories.bulk.kindMissing' } };
    }
    case 'publish':
    case 'withdraw': {
      const language = one('language') === '' ? '' : canonicalTag(one('language'));
      if (language === null) return { problem: { language: 'stories.bulk.languageMissing' } };
      return { do: what, language };
    }
    case 'bin':
    case 'unbin':
      return { do: what };
    default:
      return { problem: { do: 'stories.bulk.noneChosen' } };
  }
}
