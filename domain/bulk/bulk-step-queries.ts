import type { story } from '@/db/schema/stories';
import type { ShelfRecord } from '@/domain/collections/shelf-changes';
import type { ScheduleRow } from '@/domain/schedule/schedule-changes';
import type { DetailsContent } from '@/domain/stories/details-content';
import type { TakenDetails } from '@/domain/stories/take-details-back-changes';
import type { BulkRefusal } from './bulk';
import type { TextBefore } from './text-before-changes';

/** What was done to one story, with the data to undo it. */
export type BulkStep = { storyId: string } & (
  | { did: 'topics'; before: string[]; after: string[] }
  | { did: 'shelfPut'; collectionId: string }
  | { did: 'shelfTake'; collectionId: string; before: ShelfRecord }
  /** Only details that wait for publication were changed. */
  | { did: 'waiting'; before: Partial<DetailsContent>; after: Partial<DetailsContent> }
  | {
      did: 'kind';
      before: (typeof story.$inferSelect)['kind'];
      after: string;
      /** The type in the details that waited, where it was another one than for readers. */
      waiting?: DetailsContent['kind'];
    }
  | { did: 'bin' | 'unbin' }
  | {
      did: 'publish' | 'withdraw';
      language: string;
      before: TextBefore;
      /** What the publication did to the details of the story. */
      details?: TakenDetails;
    }
  | { did: 'byline'; language: string; before: string; after: string }
  | { did: 'schedule'; language: string; was: ScheduleRow | null; set: ScheduleRow }
);

/** What came of a change to one story: steps for each story or text, and what was refused. */
export interface StoryOutcome {
  steps: BulkStep[];
  refused: BulkRefusal[];
}

/** The refusal of a whole story, or of one of its texts. */
export function refusal(
  storyId: string,
  because: BulkRefusal['because'],
  language: string | null = null,
): BulkRefusal {
  return { did: 'refused', storyId, language, because, checks: [] };
}
