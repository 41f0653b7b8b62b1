import type { NamedKind } from '@/domain/addresses/named-kind';
import type { NameTraits } from '@/domain/names/name';

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
  /** What tells a name from others of the same form. */
  traits?: NameTraits;
}

/** One of them with how close its name is to what was typed (`closeness`). */
export interface RankedLinkable {
  rank: number;
  link: Linkable;
}

/** The same with the traits in words: `person, 1871–1919`. */
export interface OfferedLink extends Omit<Linkable, 'traits'> {
  hint?: string;
}
