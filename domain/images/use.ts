export interface ImageUse {
  /** Which place of all it is. */
  place: number;
  kind: 'cover' | 'text' | 'poster' | 'collection' | 'name' | 'author';
  /**
   * Id of the story, collection or name; empty for a text that the user may not see, and for an
   * author, whose profile only they change.
   */
  id: string;
  /** BCP 47 of the title, and of the text that shows the image. */
  language: string;
  title: string;
}
