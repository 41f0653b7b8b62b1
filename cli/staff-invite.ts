import { tx } from '@/db/client';
import { siteUrl } from '@/domain/addresses/site-url';
import { addToAudit } from '@/domain/audit/changes';
import { linkForFirst } from '@/domain/people/join-changes';
import { LINK_LIFE_MS, linkPath } from '@/domain/sign-in/one-time-link';
import { makeLink } from '@/domain/sign-in/one-time-link-changes';

const PROGRAM = { staffId: null };
const HOUR_MS = 3_600_000;

/**
 * The one-time link to create the first administrator; earlier ones become invalid.
 * @returns the absolute address; null when there are users already
 */
export async function firstAdministratorAddress(now: number): Promise<string | null> {
  const token = await tx((write) => linkForFirst(write, now));
  return token === null ? null : siteUrl() + linkPath('administrator', token);
}

/**
 * Makes a one-time link for an administrator. There may be users already, because anybody who can
 * run commands here has full access anyway.
 * @param say gets the address and how long it is valid
 */
export async function inviteAdministrator(now: number, say: (line: string) => void): Promise<void> {
  const first = await firstAdministratorAddress(now);
  const address = first ?? siteUrl() + linkPath('invite', await oneMore(now));
  const hours = LINK_LIFE_MS.administrator / HOUR_MS;
  say(
    `Open this address in a browser to become an administrator; it works once, for ${hours} hours:`,
  );
  say(address);
}

function oneMore(now: number): Promise<string> {
  return tx(async (write) => {
    const entry = { action: 'staff.invite', subjectKind: 'staff', subjectId: '', now };
    await addToAudit(write, PROGRAM, { ...entry, detail: { role: 'administrator' } });
    return makeLink(write, { purpose: 'invite', role: 'administrator' }, now);
  });
}
