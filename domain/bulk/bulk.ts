/** Changes to many stories at once. */

import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { StoryKind } from '@/domain/stories/story-kind';
import type { StoryTitle } from '@/domain/stories/story-title';

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
