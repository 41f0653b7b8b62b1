/** An entry of the footer menu in one language. */
export interface MenuEntry {
  kind: 'page' | 'topic' | 'collection' | 'address';
  /** Id of the target; for a link to an address, the https address or path. */
  target: string;
  /** Overrides the target's name; required for an address. */
  label: string;
}

/** Each entry adds a tag to every page, and a page can carry only few. */
export const MOST_ENTRIES = 12;

/** An entry with its address. */
export interface MenuLink {
  href: string;
  label: string;
  /** Language of the label. */
  language: string;
}
