/** The people of the archive: what is known of them, and who may be given which role. */
import type { MailState } from '@/domain/mail/mail';
import type { Role } from '@/domain/permissions/staff';

/** Higher ranks may do all that lower ones may. */
const RANK: Record<Role, number> = { author: 1, translator: 1, editor: 2, administrator: 3 };

/** The roles, the one that may least first. */
export const ALL_ROLES = Object.keys(RANK) as Role[];

/** Whether somebody of a role may give another; nobody grants above their own. */
export function mayGrant(own: Role, given: Role): boolean {
  return RANK[given] <= RANK[own];
}

/** Whether a word is a role. */
export function isRole(word: string): word is Role {
  return Object.hasOwn(RANK, word);
}

/** What mail about a link is queued under. */
export function linkMailKey(tokenHash: string): string {
  return `link:${tokenHash}`;
}

/** Somebody who works at the archive, as administrators see them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  languages: string[];
  createdAt: number;
  disabledAt: number | null;
  /** When one of their sessions was last in use; null while they have none. */
  seenAt: number | null;
  sessions: number;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** They can sign in through the provider of OpenID Connect. */
  hasProvider: boolean;
}

/** An invitation that nobody accepted yet. */
export interface OpenInvitation {
  /** Hash of its token, which names it among administrators and opens nothing. */
  id: string;
  email: string;
  role: Role;
  languages: string[];
  createdAt: number;
  endsAt: number;
  /** Name of who invited; null for the program. */
  by: string | null;
  /** What became of its mail; null when none was sent. */
  mail: MailState | null;
}
