/** Mails that were refused for good, and the addresses to which servers return them. */
import { createHmac } from 'node:crypto';
import { isSameSecret } from '@/domain/forms/same-secret';

/** There is no such address (RFC 3463; 5.1.10: its domain takes no mail). */
const GONE: readonly string[] = ['5.1.1', '5.1.6', '5.1.10'];
/** What concerns the sender's address rather than the recipient's. */
const OF_SENDER: readonly string[] = ['5.1.7', '5.1.8'];
/** Hexadecimal digits: the local part of an address has 64 characters at most. */
const MAC_DIGITS = 16;

/** Whether one refusal shows that an address does not exist. @param status enhanced status code */
export function isAddressGone(status: string): boolean {
  return GONE.includes(status);
}

/**
 * Whether a refusal for good concerns the recipient. One for reasons of policy concerns the sender
 * or the mail, and one without a status code may: an operator's mistake must not end every
 * subscription.
 * @param status enhanced status code, such as `5.2.1`; empty for none
 */
export function isOfRecipient(status: string): boolean {
  return /^5\.(?!7\.)\d+\.\d+$/.test(status) && !OF_SENDER.includes(status);
}

/**
 * The address to which servers return the mails of one subscriber (VERP).
 * @param bounces the operator's address for returned mails
 * @param key signs it, so that nobody can have another subscriber's mails ended
 */
export function returnAddress(bounces: string, subscriberId: string, key: Buffer): string {
  const [local, domain] = partsOf(bounces);
  const id = subscriberId.replaceAll('-', '');
  return `${local}+${id}-${macOf(id, key)}@${domain}`;
}

/** The subscriber whose mail was returned to an address; null where it is none of ours. */
export function returnedFrom(address: string, bounces: string, key: Buffer): string | null {
  const [local, domain] = partsOf(bounces.toLowerCase());
  const given = address.trim().toLowerCase();
  const start = `${local}+`;
  const end = `@${domain}`;
  if (!given.startsWith(start) || !given.endsWith(end)) return null;
  const [, id, mac] =
    /^([0-9a-f]{32})-([0-9a-f]{16})$/.exec(given.slice(start.length, -end.length)) ?? [];
  if (!id || !mac || !isSameSecret(mac, macOf(id, key))) return null;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function macOf(id: string, key: Buffer): string {
  return createHmac('sha256', key).update(id).digest('hex').slice(0, MAC_DIGITS);
}

function partsOf(address: string): [string, string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
}

/** A report of a server that could not deliver a mail (RFC 3464). */
export interface DeliveryReport {
  action: string;
  /** Enhanced status code; empty for none. */
  status: string;
}

/** Reads the fields of a `message/delivery-status` part, one report for each recipient. */
export function readDeliveryStatus(text: string): DeliveryReport[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const field = (name: string) =>
        new RegExp(`^${name}:[ \\t]*(\\S+)`, 'im').exec(block)?.[1] ?? '';
      const action = field('Action').toLowerCase();
      return action ? [{ action, status: /^\d(\.\d+){2}/.exec(field('Status'))?.[0] ?? '' }] : [];
    });
}
