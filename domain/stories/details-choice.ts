import type { DetailsContent, DetailsField } from './details-content';

/**
 * Which details are published where those that were sent or approved have newer ones beside them:
 * the older, the newer, or none before somebody chooses.
 */
export const DETAILS_CHOICES = ['unchosen', 'older', 'newer'] as const;

export type DetailsChoice = (typeof DETAILS_CHOICES)[number];

/** Details that were changed after those that go with a text had been sent or approved. */
export interface NewerDetails {
  /** What readers have once the older ones are published: these, or newer ones that they have already. */
  older: 'sent' | 'approved' | 'public';
  /** The fields in which the newer ones differ from that. */
  fields: DetailsField[];
  /** What readers have once the older, and once the newer ones are published. */
  before: DetailsContent;
  after: DetailsContent;
}
