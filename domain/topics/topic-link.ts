export interface TopicLink {
  id: string;
  name: string;
  /** The language that the name is in; not the page's own when it had to fall back. */
  language: string;
  slug: string;
}
