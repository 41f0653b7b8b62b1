/** One-time links: what they are for, and how long they hold. */
import type { Role } from '@/domain/permissions/staff';

const HOUR_MS = 3_600_000;

/** `administrator` makes the first of all; `invite` lets somebody in; `password` sets a new password. */
export type LinkPurpose = 'invite' | 'administrator' | 'password';

/** How long a link holds, in milliseconds. */
export const LINK_LIFE_MS: Record<LinkPurpose, number> = {
  invite: 72 * HOUR_MS,
  administrator: 72 * HOUR_MS,
  password: 20 * 60_000,
};

const FOLDERS: Record<LinkPurpose, string> = {
  invite: '/admin/join',
  administrator: '/admin/setup',
  password: '/admin/password',
};

/** The page that a link opens, from the root. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `${FOLDERS[purpose]}/${token}`;
}

/** What a link that holds says. */
export interface OneTimeLink {
  purpose: LinkPurpose;
  /** Address that it was made for; empty where whoever opens it gives their own. */
  email: string;
  role: Role;
  languages: readonly string[];
  /** Whose new password it sets. */
  staffId: string | null;
}
