import { type ClockReading, readClock } from '@/domain/dates/wall-clock';
import * as field from '@/domain/forms/fields';
import { formReader, type Sent } from '@/domain/forms/form-reader';
import { KINDS, type StoryKind } from '@/domain/stories/story-kind';
import { FIELD_LENGTHS } from '@/domain/texts/text-fields';
import { canonicalTag } from '@/i18n/languages';
import { BULK_KINDS, type BulkKind, type BulkWish } from './bulk';

const NONE_CHOSEN = 'stories.bulk.noneChosen';
const OF_TEXTS = /^(publish|withdraw|schedulePublish|scheduleWithdraw|setByline)$/;

/**
 * Reads the form that confirms a change to many stories; `back` is the query of the list to return
 * to.
 */
export function readBulkForm(form: Sent, timeZone: string) {
  return formReader(
    {
      storyIds: field.from('story', field.ids),
      all: field.checkbox,
      count: field.position,
      does: field.from('do', field.oneOf(BULK_KINDS, NONE_CHOSEN)),
      topic: field.id,
      collection: field.id,
      kind: field.line.transform((typed) => KINDS.find((each) => each === typed)),
      byline: field.within(field.line, { max: FIELD_LENGTHS.byline }, 'writing.wrong.tooLong'),
      hour: field.line.transform((typed) => readClock(typed, timeZone)),
      language: field.line.transform((typed) => typed && canonicalTag(typed)),
      announce: field.choice('', 'no'),
      back: field.line.transform((query) => query.slice(0, 2_000)),
    },
    ({ storyIds, all, does, topic, collection, kind, language, hour }) => ({
      story: storyIds.length === 0 && !all && NONE_CHOSEN,
      topic: /Topic$/.test(does) && topic === '' && 'stories.bulk.topicMissing',
      collection: /Collection$/.test(does) && collection === '' && 'stories.bulk.collectionMissing',
      kind: does === 'changeKind' && kind === undefined && 'stories.bulk.kindMissing',
      hour: /^schedule/.test(does) && !hour && 'schedule.wrong.noHour',
      language: OF_TEXTS.test(does) && language === null && 'stories.bulk.languageMissing',
    }),
    ({ storyIds, all, count, back, ...asked }) => {
      return { storyIds, isAll: all, seen: count ?? 0, back, wish: wishOf(asked) };
    },
  )(form);
}

interface Asked {
  does: BulkKind;
  topic: string;
  collection: string;
  kind: StoryKind | undefined;
  byline: string;
  hour: ClockReading | null;
  language: string | null;
  announce: '' | 'no';
}

function wishOf({ does, topic, collection, kind, byline, hour, ...of }: Asked): BulkWish {
  const language = of.language ?? '';
  const announcing = of.announce === 'no' ? { announce: false as const } : {};
  const dueAt = hour?.moment ?? 0;
  switch (does) {
    case 'addTopic':
    case 'removeTopic':
      return { do: does, topicId: topic };
    case 'addCollection':
    case 'removeCollection':
      return { do: does, collectionId: collection };
    case 'changeKind':
      return { do: does, kind: kind ?? 'item' };
    case 'setByline':
      return { do: does, language, byline };
    case 'schedulePublish':
      return { do: does, language, dueAt, ...announcing };
    case 'scheduleWithdraw':
      return { do: does, language, dueAt };
    case 'publish':
      return { do: does, language, ...announcing };
    case 'withdraw':
      return { do: does, language };
    default:
      return { do: does };
  }
}
