import type { NamedKind } from '@/domain/addresses/named-kind';

/** A page of this site that staff can choose as the target of a link. */
export interface Linkable {
  kind: 'story' | NamedKind;
  name: string;
  /** Language of the name. */
  language: string;
  /** The link's address: the permanent address of a story, place or name, the address of anything else in `language`. */
  href: string;
  /** Whether the page is public now. */
  isPublic: boolean;
}
