/** Users: their data, and who may grant which role. */
import type { MailState } from '@/domain/mail/mail';
import type { Role } from '@/domain/permissions/staff';

/** A higher rank includes the permissions of the lower ones. */
const RANK: Record<Role, number> = { author: 1, translator: 1, editor: 2, administrator: 3 };

/** The roles, by rising rank. */
export const ALL_ROLES = Object.keys(RANK) as Role[];

/** A role from a form, with a translator's languages. */
export interface RoleWish {
  role: Role;
  /** BCP 47, canonical; empty unless the role is translator. */
  languages: string[];
}

/** What the form of a user's role shows, for a fingerprint. */
export function seenRole({ role, languages }: RoleWish): RoleWish {
  return { role, languages: languages.toSorted() };
}

export interface InvitationWish extends RoleWish {
  /** As typed, trimmed. */
  email: string;
}

/** Whether a user of one role may grant another; nobody grants a role above their own. */
export function mayGrant(own: Role, given: Role): boolean {
  return RANK[given] <= RANK[own];
}

export function isRole(word: string): word is Role {
  return Object.hasOwn(RANK, word);
}

/** A user as administrators see them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  languages: string[];
  createdAt: number;
  disabledAt: number | null;
  /** Last use of one of their sessions; null while they have none. */
  seenAt: number | null;
  sessions: number;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** Whether they can sign in through OpenID Connect. */
  hasProvider: boolean;
  /** Whether they have filled in a profile as an author. */
  hasProfile: boolean;
}

export interface OpenInvitation {
  /** Hash of its token; identifies the invitation but cannot be used to accept it. */
  id: string;
  email: string;
  role: Role;
  languages: string[];
  createdAt: number;
  endsAt: number;
  /** Name of the inviter; null for the program. */
  by: string | null;
  /** The state of its mail; null when none was sent. */
  mail: MailState | null;
}
