import type { StoryKind } from '@/domain/stories/story-kind';

/** A story's title, as the user may see it. */
export interface StoryTitle {
  id: string;
  kind: StoryKind;
  shortId: string;
  title: string;
  /** Language of the title. */
  language: string;
  isPublished: boolean;
}
