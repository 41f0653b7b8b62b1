/** A link of a published text that leads nowhere. */
export interface BrokenLink {
  storyId: string;
  /** Language and title of the text that it stands in. */
  language: string;
  title: string;
  href: string;
  because: 'missing' | 'malformed';
}
