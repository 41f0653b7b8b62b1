/** A version of a text that readers had, or have. */
export interface PublicVersion {
  /** Position among all versions that were ever published, from 1; it never changes. */
  n: number;
  revisionId: string;
  /** When it was published first. */
  publishedAt: number;
  /** Readers have it now, at the story's own address. */
  isCurrent: boolean;
}
