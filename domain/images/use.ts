/** A place that shows an image. */
export interface ImageUse {
  /** Which place of all it is. */
  place: number;
  kind: 'cover' | 'text' | 'collection';
  /** Of the story or collection; empty where it is a text that this person may not see. */
  id: string;
  /** BCP 47 of the title, and of the text where a text shows it. */
  language: string;
  title: string;
}
