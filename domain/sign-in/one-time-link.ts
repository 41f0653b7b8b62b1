/** One-time links: their purposes, and how long they are valid. */
import { JOIN_PATH, PASSWORD_PATH, SETUP_PATH } from '@/domain/addresses/staff-address';
import type { Role } from '@/domain/permissions/staff';

const HOUR_MS = 3_600_000;

/** `administrator` creates the first one; `invite` an account; `password` sets a new password. */
export type LinkPurpose = 'invite' | 'administrator' | 'password';

/** Milliseconds for which a link is valid. */
export const LINK_LIFE_MS: Record<LinkPurpose, number> = {
  invite: 72 * HOUR_MS,
  administrator: 72 * HOUR_MS,
  password: 20 * 60_000,
};

const FOLDERS: Record<LinkPurpose, string> = {
  invite: JOIN_PATH,
  administrator: SETUP_PATH,
  password: PASSWORD_PATH,
};

/** The path of a one-time link. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `${FOLDERS[purpose]}/${token}`;
}

/** The outbox key of the mail with a link. */
export function linkMailKey(tokenHash: string): string {
  return `link:${tokenHash}`;
}

/** The content of a valid link. */
export interface OneTimeLink {
  purpose: LinkPurpose;
  /** Address that it was created for; empty where the recipient fills in their own. */
  email: string;
  role: Role;
  languages: readonly string[];
  /** The account whose password it sets. */
  staffId: string | null;
}
