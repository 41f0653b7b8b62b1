import type { StoryKind } from '@/domain/stories/story-kind';

/** A story by its name, as somebody on the staff may see it. */
export interface StoryTitle {
  id: string;
  kind: StoryKind;
  shortId: string;
  title: string;
  /** Language of the title. */
  language: string;
  isPublished: boolean;
}
