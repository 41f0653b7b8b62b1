/** One's own account, as its page shows it. */

/** What one's own account page shows. */
export interface OwnAccount {
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** Issuer that the account is connected with, if any. */
  provider: string | null;
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: number;
}

/** A session in the list of one's own. */
export interface OwnSession {
  idHash: string;
  signedInAt: number;
  seenAt: number;
  /** What the browser said of itself, unedited. */
  device: string;
}
