/** How outdated a translation is, for staff. */
export interface OutdatedBy {
  language: string;
  /** Language of the source; null for a text that is no translation. */
  sourceLanguage: string | null;
  /** Source language of the public revision; null when the text is not public or no translation. */
  shownSource: string | null;
  /** The count shown to readers: public source blocks that the public translation lacks. */
  shown: number;
  /** The same count for the working revision. */
  working: number;
  /** When the source revision of the working translation was published; null if it never was. */
  sourcePublishedAt: number | null;
}
