/** Somebody who works at the archive and is signed in. */
export type Role = 'author' | 'translator' | 'editor' | 'administrator';

declare const signedIn: unique symbol;

/** Only `auth/` makes one, out of a session that was looked up for this very request. */
export interface Staff {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Content languages that a translator may write, BCP 47; of no meaning for other roles. */
  readonly languages: readonly string[];
  /** Language of the admin's interface. */
  readonly interfaceLanguage: string;
  /** Hash of the session's id, as its row has it. */
  readonly sessionHash: string;
  /** When the password or a second factor was last given, in milliseconds since 1970. */
  readonly authenticatedAt: number;
  readonly [signedIn]: true;
}

/** The program itself: the sample, a schedule, the command line. */
export interface Program {
  readonly staffId: null;
}

/** Who makes a change. */
export type Author = Staff | Program;
