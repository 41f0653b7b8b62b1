/** `vitrine mail bounce`: takes in a mail that a server returned. */
import PostalMime, { type Email } from 'postal-mime';
import { tx } from '@/db/client';
import { keyFor } from '@/db/secret';
import { returnsAddress } from '@/domain/mail/mail';
import { readDeliveryStatus, returnedFrom } from '@/domain/subscriber-mails/bounce';
import { noteBounce } from '@/domain/subscriber-mails/bounce-changes';

/** Headers in which mail servers note the address that a mail arrived at. */
const ARRIVED_AT = ['delivered-to', 'x-original-to', 'envelope-to', 'to'];

/**
 * Counts a returned mail for the subscriber whose address it came back to. Reports of delays,
 * automatic answers and mails to other addresses change nothing, so that a mail server can pass on
 * everything that arrives.
 * @param message as received, with its headers
 * @throws Error where MAIL_BOUNCES is not set
 */
export async function takeReturnedMail(
  message: Buffer,
  now: number,
  say: (line: string) => void,
): Promise<void> {
  const bounces = returnsAddress();
  if (!bounces) throw new Error('MAIL_BOUNCES is not set, so no mail is returned to this site.');
  const email = await PostalMime.parse(message);
  const subscriberId = subscriberOf(email, bounces);
  if (!subscriberId) return say('Nothing was changed: it was not sent to an address of this site.');
  const failed = reportsOf(email).find(({ action }) => action === 'failed');
  if (!failed) return say('Nothing was changed: it does not say that a mail was refused for good.');
  const { status } = failed;
  const outcome = await tx((write) => noteBounce(write, { subscriberId, status }, now));
  say(
    {
      ignored: `Nothing was changed: ${status || 'the report'} does not concern the address, or nobody has it any more.`,
      counted: `Counted (${status}). After the third in a row the subscription ends.`,
      suppressed: `The subscription has ended (${status}): no mail is sent to that address any more.`,
    }[outcome],
  );
}

function subscriberOf({ headers }: Email, bounces: string): string | null {
  const key = keyFor('return address');
  for (const { key: name, value } of headers) {
    if (!ARRIVED_AT.includes(name)) continue;
    for (const address of value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []) {
      const found = returnedFrom(address, bounces, key);
      if (found) return found;
    }
  }
  return null;
}

function reportsOf({ attachments }: Email) {
  return attachments
    .filter(({ mimeType }) => mimeType === 'message/delivery-status')
    .flatMap(({ content }) =>
      readDeliveryStatus(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    );
}
