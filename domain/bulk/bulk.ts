/** Changes to many stories at once. */

import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { Hindrance } from '@/domain/schedule/schedule';
import type { StoryKind } from '@/domain/stories/story-kind';
import type { StoryTitle } from '@/domain/stories/story-title';

export const BULK_KINDS = [
  'addTopic',
  'removeTopic',
  'addCollection',
  'removeCollection',
  'changeKind',
  'setByline',
  'publish',
  'schedulePublish',
  'withdraw',
  'scheduleWithdraw',
  'bin',
  'unbin',
] as const;

export type BulkKind = (typeof BULK_KINDS)[number];

/** Changes of details, which readers of published stories see at once. */
export const SEEN_AT_ONCE: ReadonlySet<BulkKind> = new Set([
  'addTopic',
  'removeTopic',
  'addCollection',
  'removeCollection',
  'changeKind',
]);

/** The most stories that are changed at once, so that other users' changes need not wait long. */
export const MOST_AT_ONCE = 500;

/** The change to each of the stories. An empty language means every language. */
export type BulkWish =
  | { do: 'addTopic' | 'removeTopic'; topicId: string }
  | { do: 'addCollection' | 'removeCollection'; collectionId: string }
  | { do: 'changeKind'; kind: StoryKind }
  | TextWish
  | { do: 'bin' | 'unbin' };

/** The change to the texts of the stories. */
export type TextWish =
  /** Without `announce` subscribers get what is published for the first time. */
  | { do: 'publish'; language: string; announce?: false }
  | { do: 'withdraw'; language: string }
  | { do: 'setByline'; language: string; byline: string }
  | { do: 'schedulePublish'; language: string; dueAt: number; announce?: false }
  | { do: 'scheduleWithdraw'; language: string; dueAt: number };

/** A story or text that a change to many did not change, and why. */
export interface BulkRefusal {
  did: 'refused';
  storyId: string;
  /** Null for the whole story. */
  language: string | null;
  because: 'gone' | 'fact' | 'shelf' | 'binned' | 'noText' | 'busy' | 'checks' | Hindrance;
  /** Open points of the checklist. */
  checks: readonly PublishCheck[];
}

/** A story that a change to many did not change, with its title. */
export interface RefusedStory extends BulkRefusal {
  /** Null when it was deleted or the user may not see it. */
  story: StoryTitle | null;
}

/** What the undo of a change to many takes back. */
export interface BulkUndo {
  id: string;
  did: BulkKind;
  /** Number of stories changed (of texts, where texts were changed). */
  count: number;
  /** Id of the topic or collection, the type, or the byline. */
  about: string;
  /** Empty where texts in several languages were changed, or none. */
  language: string;
  /** For a schedule. */
  dueAt: number | null;
}

export interface BulkForm {
  storyIds: string[];
  /** All stories that match the query of `back`, instead of those named. */
  isAll: boolean;
  /** How many stories matched when the user saw the list. */
  seen: number;
  wish: BulkWish;
  /** The query of the story list to return to. */
  back: string;
}
