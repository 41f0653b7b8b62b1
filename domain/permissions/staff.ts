export type Role = 'author' | 'translator' | 'editor' | 'administrator';

declare const signedIn: unique symbol;

/** A signed-in user. Only `auth/` creates one, from a session looked up for the same request. */
export interface Staff {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Content languages that a translator may write, BCP 47; ignored for other roles. */
  readonly languages: readonly string[];
  /** Language of the staff interface. */
  readonly interfaceLanguage: string;
  /** Hash of the session's id, as in the database. */
  readonly sessionHash: string;
  /** When the user last entered a password or second factor, in milliseconds since 1970. */
  readonly authenticatedAt: number;
  readonly [signedIn]: true;
}

/** Changes by the program: the sample, schedules, the command line. */
export interface Program {
  readonly staffId: null;
  /** The user whose schedule it runs. */
  readonly onBehalfOf?: { readonly staffId: string; readonly name: string };
}

export type Author = Staff | Program;

/** The user whose schedule the program runs, if that is what changes something. */
export function schedulerOf(by: Author): Program['onBehalfOf'] {
  return by.staffId === null ? by.onBehalfOf : undefined;
}
