import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { KINDS, type StoryKind } from '@/domain/stories/story-kind';
import { canonicalTag } from '@/i18n/languages';
import { BULK_KINDS, type BulkKind, type BulkWish } from './bulk';

const NONE_CHOSEN = 'stories.bulk.noneChosen';

/** Reads the form that confirms a change to many stories; `back` is the query of the list to return to. */
export const readBulkForm = formReader(
  {
    storyIds: field.from('story', field.ids),
    does: field.from('do', field.oneOf(BULK_KINDS, NONE_CHOSEN)),
    topic: field.id,
    kind: field.line.transform((typed) => KINDS.find((each) => each === typed)),
    language: field.line.transform((typed) => typed && canonicalTag(typed)),
    back: field.line.transform((query) => query.slice(0, 2_000)),
  },
  ({ storyIds, does, topic, kind, language }) => ({
    story: storyIds.length === 0 && NONE_CHOSEN,
    topic: /Topic$/.test(does) && topic === '' && 'stories.bulk.topicMissing',
    kind: does === 'changeKind' && kind === undefined && 'stories.bulk.kindMissing',
    language:
      /^(publish|withdraw)$/.test(does) && language === null && 'stories.bulk.languageMissing',
  }),
  ({ storyIds, back, ...asked }) => ({ storyIds, back, wish: wishOf(asked) }),
);

interface Asked {
  does: BulkKind;
  topic: string;
  kind: StoryKind | undefined;
  language: string | null;
}

function wishOf({ does, topic, kind, language }: Asked): BulkWish {
  switch (does) {
    case 'addTopic':
    case 'removeTopic':
      return { do: does, topicId: topic };
    case 'changeKind':
      return { do: does, kind: kind ?? 'item' };
    case 'publish':
    case 'withdraw':
      return { do: does, language: language ?? '' };
    default:
      return { do: does };
  }
}
