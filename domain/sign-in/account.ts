/** The account page's data about the user. */
export interface OwnAccount {
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** Issuer of the linked identity, if any. */
  provider: string | null;
  /** Unused recovery codes. */
  recoveryCodesLeft: number;
}

export interface OwnSession {
  idHash: string;
  signedInAt: number;
  seenAt: number;
  /** The `User-Agent` header, unedited. */
  device: string;
}
