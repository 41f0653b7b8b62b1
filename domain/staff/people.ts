/** Rules about the people of the archive: who may be given which role. */
import type { Role } from './staff';

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
