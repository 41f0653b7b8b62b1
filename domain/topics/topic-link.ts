export interface TopicLink {
  id: string;
  name: string;
  /** Language of the name; differs from the page's where the topic has no name in that one. */
  language: string;
  slug: string;
}
