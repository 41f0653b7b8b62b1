import type { PublicUse } from '@/domain/texts/shown-words';

export interface StoryOfAttachments {
  id: string;
  /** In the original language, else in another; may be ''. */
  title: string;
  titleLanguage: string;
  originalLanguage: string;
  /** Languages that the story has texts in. */
  languages: string[];
  isOwn: boolean;
  /** Its published texts. */
  shownIn: readonly PublicUse[];
  isTrashed: boolean;
  mayChange: boolean;
}
