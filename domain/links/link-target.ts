/** Where a link within a text leads on the page that shows it. */
export interface LinkTarget {
  /** Path from the root, with the query and fragment that the link had. */
  href: string;
  /** Language of what is there. */
  language: string;
}

/** By address as the text has it; null where readers find nothing. What is not among them stays as it is. */
export type LinkTargets = ReadonlyMap<string, LinkTarget | null>;
