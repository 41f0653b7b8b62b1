import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads } from '@/db/client';
import { subscriber, suppression } from '@/db/schema/subscriptions';
import { keyFor } from '@/db/secret';
import { returnAddress, returnedFrom } from '@/domain/subscriber-mails/bounce';
import { addressHash } from '@/domain/subscriptions/address';
import { freshDatabase } from '@/testing/database';
import { anySubscriber } from '@/testing/subscribers';
import { takeReturnedMail } from './bounce';

const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
let id: string;
let said: string[];

beforeEach(async () => {
  freshDatabase();
  said = [];
  vi.stubEnv('MAIL_BOUNCES', 'back@example.org');
  id = await anySubscriber(['site'], { email: 'ann@reader.example' });
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const own = () => returnAddress('back@example.org', id, keyFor('return address'));

function report(status: string, { to = own(), action = 'failed' } = {}): string {
  return [
    'From: MAILER-DAEMON@mail.reader.example',
    `To: <${to}>`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.reader.example',
    '',
    'Final-Recipient: rfc822; ann@reader.example',
    `Action: ${action}`,
    `Status: ${status} (refused)`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}

const take = (message: string, now = NOW) =>
  takeReturnedMail(Buffer.from(message), now, (line) => said.push(line));
const row = async () => (await reads().select().from(subscriber))[0];

describe('a returned mail', () => {
  it('ends the subscription at once where there is no such address', async () => {
    await take(report('5.1.1'));
    expect(await row()).toBeUndefined();
    expect(await reads().select().from(suppression)).toEqual([
      { addressHash: addressHash('ann@reader.example'), why: 'bounced', at: NOW },
    ]);
  });

  it('ends it after the third in a row for other reasons', async () => {
    await take(report('5.2.2'));
    await take(report('5.0.0'), NOW + DAY);
    expect(await row()).toMatchObject({ bounces: 2 });
    await take(report('5.2.2'), NOW + 2 * DAY);
    expect(await row()).toBeUndefined();
  });

  it('counts anew after a month', async () => {
    await take(report('5.2.2'));
    await take(report('5.2.2'), NOW + DAY);
    await take(report('5.2.2'), NOW + 40 * DAY);
    expect(await row()).toMatchObject({ bounces: 1 });
  });

  it.each([
    ['a delay', () => report('4.4.1', { action: 'delayed' })],
    ['a refusal for reasons of policy', () => report('5.7.1')],
    ['a report without a status', () => report('')],
    ['an automatic answer', () => 'To: x\r\nSubject: On holiday\r\n\r\nBack on Monday.\r\n'],
    ['nothing', () => ''],
    ['bytes', () => '\0\u{ff}'.repeat(1_000)],
  ])('changes nothing when it is %s', async (_, message) => {
    await take(message());
    expect(await row()).toMatchObject({ bounces: 0 });
    expect(said[0]).toContain('Nothing was changed');
  });

  it('changes nothing with a made-up address, or a real one for another secret', async () => {
    const forged = returnAddress('back@example.org', id, Buffer.alloc(32));
    for (const to of [forged, 'back@example.org', 'back+x@example.org', `${own()}x`]) {
      await take(report('5.1.1', { to }));
    }
    expect(await row()).toMatchObject({ bounces: 0 });
  });

  it('is refused where no address for it is set', async () => {
    vi.stubEnv('MAIL_BOUNCES', '');
    await expect(take(report('5.1.1'))).rejects.toThrow(/MAIL_BOUNCES/);
  });
});

it('the address of a returned mail is found in any case, and has at most 64 characters before the @', () => {
  const key = Buffer.alloc(32, 1);
  const address = returnAddress('fourteen-chars@example.org', id, key);
  expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
  expect(returnedFrom(address.toUpperCase(), 'Fourteen-chars@example.org', key)).toBe(id);
});
