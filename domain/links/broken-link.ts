export interface BrokenLink {
  storyId: string;
  /** Language and title of the text with the link. */
  language: string;
  title: string;
  href: string;
  because: 'missing' | 'malformed';
}
