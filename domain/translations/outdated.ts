/** How far a translation is behind its source, for the pages of staff. */
export interface OutdatedBy {
  language: string;
  /** What it was made from; null where it is no translation. */
  sourceLanguage: string | null;
  /** What readers' version was made from; null where they do not see the text, or it is no translation. */
  shownSource: string | null;
  /** What readers are told of: blocks of the public source that the public translation has not followed. */
  shown: number;
  /** The same of what is being written. */
  working: number;
  /** When the text was public that the working one was made from; null where it never was. */
  sourcePublishedAt: number | null;
}
