import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { subscriber, suppression } from '@/db/schema/subscriptions';
import { keyFor } from '@/db/secret';
import { listUncertain } from '@/domain/mail/mail-queries';
import type { Staff } from '@/domain/permissions/staff';
import { returnAddress, returnedFrom } from '@/domain/subscriber-mails/bounce';
import { newStory, publish } from '@/domain/subscriber-mails/subscriber-mails.fixtures';
import { readFollowToken } from '@/domain/subscriptions/follow-link';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { Mailer, type MailerSettings } from './mailer';
import { emptyOutbox } from './outbox';
import { queueSubscriberMails } from './subscriber-mails';

const NOW = Date.UTC(2026, 2, 4, 12);
const PYTHON = '/usr/bin/python3';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const DKIM = {
  domain: 'archive.example',
  selector: 'vitrine',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const hasDkim = spawnSync(PYTHON, ['-c', 'import dkim']).status === 0;

let editor: Staff;
let topicId: string;
let server: SMTPServer;
let connections = 0;
let received: { raw: Buffer; from: string; to: string }[] = [];

beforeEach(async () => {
  freshDatabase();
  received = [];
  connections = 0;
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('administrator');
  const names = [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }];
  topicId = await tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** A real mail server that keeps what it receives. */
async function mailServer(over: SMTPServerOptions = {}): Promise<string> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      connections++;
      done();
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo[0]?.address ?? '';
        received.push({ raw: Buffer.concat(parts), from, to });
        done();
      });
    },
    ...over,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

async function publishAndSend(
  over: Partial<MailerSettings> & { smtpUrl: string },
  languages = ['en'],
  title = 'Lockout',
): Promise<void> {
  const storyId = await newStory(editor, title, languages, { topicIds: [topicId] });
  for (const language of languages) await publish(editor, [storyId, language], NOW);
  for (let turn = 0; turn < 3; turn++) await queueSubscriberMails(NOW);
  const mailer = new Mailer({
    from: 'Archive <a@archive.example>',
    host: 'stories.example',
    ...over,
  });
  await emptyOutbox('test', (mail) => mailer.send(mail));
  mailer.close();
}

const headersOf = async (raw: Buffer) => {
  const { headers } = await PostalMime.parse(raw);
  return new Map(headers.map(({ key, value }) => [key, value]));
};

describe('a mail to a subscriber, as a mail server receives it', () => {
  it('has both forms, and names its list without naming the topic', async () => {
    const id = await anySubscriber([`topic:${topicId}`], { email: 'ann@reader.example' });
    await publishAndSend({ smtpUrl: await mailServer() });
    const [mail] = received;
    const email = await PostalMime.parse(mail?.raw ?? '');
    expect(email).toMatchObject({ subject: 'Lockout en', to: [{ address: 'ann@reader.example' }] });
    expect(email.text).toContain('because you follow “Strikes”');
    expect(email.html).toContain('because you follow “Strikes”');
    const headers = await headersOf(mail?.raw ?? Buffer.alloc(0));
    expect(headers.get('list-id')).toMatch(/^<[0-9a-f]{16}\.en\.stories\.example>$/);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, token = ''] =
      /^<https:\/\/stories\.example\/en\/follow\/([^/]+)\/unsubscribe\/topic%3A[^/]+>$/.exec(
        headers.get('list-unsubscribe') ?? '',
      ) ?? [];
    expect(readFollowToken(token)).toEqual({ subscriberId: id, version: 1 });
    expect(headers.get('content-language')).toBe('en');
    for (const name of ['list-id', 'message-id']) {
      expect(headers.get(name)).not.toMatch(new RegExp(`strikes|${topicId}`, 'i'));
    }
  });

  it('is in the direction of its language, with the title in that of the story', async () => {
    await anySubscriber(['site'], { language: 'fa' });
    await publishAndSend({ smtpUrl: await mailServer() });
    const { html } = await PostalMime.parse(received[0]?.raw ?? '');
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('lang="en" dir="ltr">Lockout en</a>');
  });

  it('has one list for each scope and language', async () => {
    await anySubscriber(['site']);
    await anySubscriber(['site']);
    await anySubscriber([`topic:${topicId}`]);
    await anySubscriber(['site'], { language: 'nl' });
    await publishAndSend({ smtpUrl: await mailServer() });
    const lists = await Promise.all(
      received.map(async ({ raw }) => (await headersOf(raw)).get('list-id')),
    );
    expect(lists).toHaveLength(4);
    expect(new Set(lists).size).toBe(3);
  });

  it.each(['=?utf-8?q?Strike?= in =?utf-8?b?w6k=?= é', '=?utf-8?q?=0D=0ABcc:?= Strike'])(
    'has its subject as the title was typed: %s',
    async (title) => {
      await anySubscriber(['site']);
      await publishAndSend({ smtpUrl: await mailServer() }, ['en'], title);
      const { subject, bcc } = await PostalMime.parse(received[0]?.raw ?? '');
      expect({ subject, bcc }).toEqual({ subject: `${title} en`, bcc: undefined });
    },
  );

  it('goes over one connection with the others', async () => {
    for (let count = 0; count < 5; count++) await anySubscriber(['site']);
    await publishAndSend({ smtpUrl: await mailServer() });
    expect(received).toHaveLength(5);
    expect(connections).toBe(1);
  });

  it('comes back to an address of its own', async () => {
    const id = await anySubscriber(['site']);
    const key = keyFor('return address');
    const returnTo = (subscriberId: string) =>
      returnAddress('back@archive.example', subscriberId, key);
    await publishAndSend({ smtpUrl: await mailServer(), returnTo });
    expect(returnedFrom(received[0]?.from ?? '', 'back@archive.example', key)).toBe(id);
  });

  it.skipIf(!hasDkim)(
    'is signed, one-click unsubscribing included, as another program finds (Debian’s python3-dkim)',
    async () => {
      await anySubscriber(['site'], { language: 'fa' });
      await publishAndSend({ smtpUrl: await mailServer(), dkim: DKIM });
      const raw = received[0]?.raw ?? Buffer.alloc(0);
      const signature = (await headersOf(raw)).get('dkim-signature')?.replace(/\s/g, '') ?? '';
      const signed = /;h=([^;]+)/.exec(signature)?.[1]?.toLowerCase().split(':') ?? [];
      for (const name of ['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'from', 'to']) {
        expect(signed).toContain(name);
      }
      expect(verified(raw)).toBe('True');
      const changed = raw.toString('latin1').replace('One-Click', 'Two-Clicks');
      expect(verified(Buffer.from(changed, 'latin1'))).toBe('False');
    },
  );
});

/** What Debian's python3-dkim says of a message. */
function verified(raw: Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-mail-')), 'mail.eml');
  writeFileSync(file, raw);
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const program = [
    'import sys, dkim',
    'record = b"v=DKIM1; k=rsa; p=" + sys.argv[2].encode()',
    'message = open(sys.argv[1], "rb").read()',
    'print(dkim.verify(message, dnsfunc=lambda name, timeout=5: record))',
  ].join('\n');
  return execFileSync(PYTHON, ['-c', program, file, key], { encoding: 'utf8' }).trim();
}

describe('a subscriber whose address a mail server refuses', () => {
  const refusing = (message: string) =>
    mailServer({
      onRcptTo: (_to, _session, done) =>
        done(Object.assign(new Error(message), { responseCode: 550 })),
    });

  it('is deleted where the address does not exist, and written to no more', async () => {
    await anySubscriber(['site'], { email: 'gone@reader.example' });
    await publishAndSend({ smtpUrl: await refusing('5.1.1 <gone@reader.example> unknown') });
    expect(await reads().$count(subscriber)).toBe(0);
    expect(await reads().select().from(suppression)).toMatchObject([{ why: 'bounced' }]);
    const [row] = await reads().select().from(outbox);
    expect(row).toMatchObject({ state: 'failed' });
    expect(JSON.stringify(row)).not.toContain('gone@reader.example');
  });

  it('is counted for other reasons, until a mail is accepted', async () => {
    await anySubscriber(['site']);
    await publishAndSend({ smtpUrl: await refusing('5.2.2 Mailbox full') });
    expect((await reads().select().from(subscriber))[0]).toMatchObject({ bounces: 1 });
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await publishAndSend({ smtpUrl: await mailServer() });
    expect((await reads().select().from(subscriber))[0]).toMatchObject({ bounces: 0 });
  });

  it.each(['5.7.1 Relaying denied', 'We do not like you'])(
    'keeps the subscription where it may be the fault of the sender: %s',
    async (message) => {
      await anySubscriber(['site']);
      await publishAndSend({ smtpUrl: await refusing(message) });
      expect((await reads().select().from(subscriber))[0]).toMatchObject({ bounces: 0 });
    },
  );
});

it('staff who manage people are not shown to which subscribers a mail may not have arrived', async () => {
  await anySubscriber(['site'], { email: 'ann@reader.example' });
  const onData: SMTPServerOptions['onData'] = (stream) => {
    stream.resume().on('end', () => {
      for (const each of server.connections) each.close();
    });
  };
  await publishAndSend({ smtpUrl: await mailServer({ onData }) });
  expect((await reads().select().from(outbox))[0]).toMatchObject({ state: 'uncertain' });
  expect(await listUncertain(editor)).toEqual([]);
});
