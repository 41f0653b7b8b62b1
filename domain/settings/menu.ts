/** What editors add to the foot of every page, per language. */
export interface MenuEntry {
  kind: 'page' | 'topic' | 'collection' | 'address';
  /** Id of what it leads to; of an address, the https address or path itself. */
  target: string;
  /** In place of its own name; an address has no other. */
  label: string;
}

/** A page's tags are few, and each entry costs one. */
export const MOST_ENTRIES = 12;

/** An entry as a page prints it. */
export interface MenuLink {
  href: string;
  label: string;
  /** Language of the label. */
  language: string;
}
