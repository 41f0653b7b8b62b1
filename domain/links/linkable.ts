/** Something of this site that a text can link to, as staff choose it. */
export interface Linkable {
  kind: 'story' | 'topic' | 'collection';
  name: string;
  /** Language of the name. */
  language: string;
  /** What stands in the link: the permanent address of a story, the address of a topic or collection. */
  href: string;
  /** Whether readers find anything there now. */
  isPublic: boolean;
}
