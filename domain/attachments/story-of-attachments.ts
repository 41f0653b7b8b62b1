import type { PublicUse } from '@/domain/texts/shown-words';

/** What the page of a story's attachments says of the story. */
export interface StoryOfAttachments {
  id: string;
  /** In its original language, else in another; may be ''. */
  title: string;
  titleLanguage: string;
  originalLanguage: string;
  /** That it is written in. */
  languages: string[];
  isOwn: boolean;
  /** Its texts that readers have. */
  shownIn: readonly PublicUse[];
  mayChange: boolean;
}
