/** The target of a link in a text, on the page that shows it. */
export interface LinkTarget {
  /** Path from the root, with the link's query and fragment. */
  href: string;
  /** Language of the target page. */
  language: string;
}

/** By address as in the text; null where readers find nothing. Other links stay unchanged. */
export type LinkTargets = ReadonlyMap<string, LinkTarget | null>;
