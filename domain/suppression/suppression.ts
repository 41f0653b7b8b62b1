/** Why an address is not to be written to. */

/**
 * `deleted`: by staff, without a no of the reader. `left`: unsubscribed, or asked to be deleted.
 * `bounced`: mails came back. `notMe`: somebody else had typed the address.
 */
export const SUPPRESSION_REASONS = ['deleted', 'left', 'bounced', 'notMe'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

export interface Suppression {
  why: SuppressionReason;
  /** Since when, in milliseconds since 1970. */
  at: number;
}
