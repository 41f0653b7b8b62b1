/** A page of this site that staff can choose as the target of a link. */
export interface Linkable {
  kind: 'story' | 'topic' | 'collection';
  name: string;
  /** Language of the name. */
  language: string;
  /** The link's address: the permanent address of a story, the address of a topic or collection. */
  href: string;
  /** Whether the page is public now. */
  isPublic: boolean;
}
