/** One-time links: their purposes, and how long they are valid. */
import { EMAIL_PATH, JOIN_PATH, PASSWORD_PATH, SETUP_PATH } from '@/domain/addresses/staff-address';
import type { Role } from '@/domain/permissions/staff';

const HOUR_MS = 3_600_000;

/**
 * `administrator` creates the first one; `invite` an account; `password` sets a new password; `email`
 * confirms a new address.
 */
export type LinkPurpose = 'invite' | 'administrator' | 'password' | 'email';

/** Milliseconds for which a link is valid. */
export const LINK_LIFE_MS: Record<LinkPurpose, number> = {
  invite: 72 * HOUR_MS,
  administrator: 72 * HOUR_MS,
  password: 20 * 60_000,
  email: 24 * HOUR_MS,
};

const FOLDERS: Record<LinkPurpose, string> = {
  invite: JOIN_PATH,
  administrator: SETUP_PATH,
  password: PASSWORD_PATH,
  email: EMAIL_PATH,
};

/** The path of a one-time link. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `${FOLDERS[purpose]}/${token}`;
}

/** The outbox key of the mail with a link. */
export function linkMailKey(tokenHash: string): string {
  return `link:${tokenHash}`;
}

/** A new one-time link: it is mailed, or shown once where the site sends no mail. */
export interface MadeLink {
  purpose: 'invite' | 'password' | 'email';
  token: string;
  /** The recipient's address. */
  email: string;
}

/** The content of a valid link. */
export interface OneTimeLink {
  purpose: LinkPurpose;
  /** Id of the user who asked for it; null for a link that nobody signed in asked for. */
  invitedBy: string | null;
  /** Address that it was created for or confirms; empty where the recipient fills in their own. */
  email: string;
  role: Role;
  languages: readonly string[];
  /** The account whose password it sets or whose address it confirms. */
  staffId: string | null;
}

/** Whether a link that users asked for themselves is opened by anybody else. */
export function isOthers(
  link: Pick<OneTimeLink, 'invitedBy' | 'staffId'>,
  openedBy: string | null,
): boolean {
  return link.invitedBy !== null && link.invitedBy === link.staffId && openedBy !== link.staffId;
}
