import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { keyFor } from '@/db/secret';
import { sealed } from '@/domain/forms/sealed';
import {
  LEASE_MS,
  MOST_ATTEMPTS,
  messageId,
  type QueuedMail,
  SUBSCRIBER_MAILS,
} from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { listUncertain } from '@/domain/mail/mail-queries';
import { releaseRestored } from '@/domain/maintenance/restored-changes';
import { putSetting } from '@/domain/settings/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { sendMail } from './mailer';
import { emptyOutbox, settleLost, takeMail } from './outbox';

const MAIL: QueuedMail = {
  to: { email: 'olga@archive.example', language: 'ru' },
  about: { kind: 'secondFactor' },
};
let server: SMTPServer | null = null;
let letters: string[] = [];

beforeEach(() => {
  freshDatabase();
  letters = [];
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = null;
});

/** A real mail server that accepts everything unless configured otherwise. */
async function mailServer(over: SMTPServerOptions = {}): Promise<number> {
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
    let text = '';
    stream.on('data', (part) => {
      text += part;
    });
    stream.on('end', () => {
      letters.push(text);
      done();
    });
  };
  const made = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData,
    ...over,
  });
  made.on('error', () => undefined);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', () => resolve()));
  return (made.server.address() as AddressInfo).port;
}

const queue = (onceKey: string, now = Date.now()) =>
  tx((write) => queueMail(write, onceKey, MAIL, now));
const empty = (port: number) =>
  emptyOutbox('test', (mail) =>
    sendMail(
      { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'a@archive.example', host: 'x.example' },
      mail,
    ),
  );
const row = async (onceKey: string) =>
  (await reads().select().from(outbox).where(eq(outbox.onceKey, onceKey)))[0];

describe('the outbox', () => {
  it('sends a mail once, under a constant id, and deletes its content', async () => {
    const port = await mailServer();
    await queue('one');
    await queue('one');
    expect(JSON.stringify((await row('one'))?.payload)).not.toContain('olga');
    expect(await empty(port)).toBe(1);
    expect(await empty(port)).toBe(0);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain(`Message-ID: ${messageId('one', 'x.example')}`);
    expect(letters[0]).toContain('To: olga@archive.example');
    expect(await row('one')).toMatchObject({ state: 'done', payload: {}, attempts: 1 });
  });

  it('retries later what was refused temporarily, and gives up after some attempts', async () => {
    const onRcptTo: SMTPServerOptions['onRcptTo'] = (_to, _session, done) =>
      done(Object.assign(new Error('Come back later'), { responseCode: 451 }));
    const port = await mailServer({ onRcptTo });
    await queue('one');
    await empty(port);
    const first = await row('one');
    expect(first).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(first?.lastError).toContain('Come back later');
    expect(first?.dueAt).toBeGreaterThan(Date.now() + 5_000);
    expect(await empty(port)).toBe(0);
    const due = { attempts: MOST_ATTEMPTS - 1, dueAt: 0 };
    await tx(async (write) => write.update(outbox).set(due));
    await empty(port);
    expect(await row('one')).toMatchObject({ state: 'failed', payload: {} });
  });

  it('gives up at once where the address is refused permanently', async () => {
    const onRcptTo: SMTPServerOptions['onRcptTo'] = (_to, _session, done) =>
      done(Object.assign(new Error('No such user'), { responseCode: 550 }));
    await queue('one');
    await empty(await mailServer({ onRcptTo }));
    expect(await row('one')).toMatchObject({ state: 'failed', attempts: 1 });
  });

  it('retries when the server refuses every connection, in whatever words', async () => {
    const onConnect: SMTPServerOptions['onConnect'] = (_session, done) =>
      done(Object.assign(new Error('No service'), { responseCode: 554 }));
    await queue('one');
    await empty(await mailServer({ onConnect }));
    expect(await row('one')).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  it('retries when no server listens', async () => {
    await queue('one');
    await empty(1);
    expect(await row('one')).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  it('does not send twice when the server may have accepted the mail', async () => {
    const onData: SMTPServerOptions['onData'] = (stream, session) => {
      stream.resume();
      stream.on('end', () => {
        letters.push(session.id);
        for (const each of server?.connections ?? []) each.close();
      });
    };
    const port = await mailServer({ onData });
    await queue('one');
    await empty(port);
    expect(await row('one')).toMatchObject({ state: 'uncertain' });
    expect(letters).toHaveLength(1);
    expect(await empty(port)).toBe(0);
    expect(letters).toHaveLength(1);
  });

  it('records that it is sending before it sends, and does not repeat a mail after a crash', async () => {
    const port = await mailServer();
    const before = Date.now() - LEASE_MS - 1;
    await queue('one', before);
    expect(await takeMail('dead', before)).not.toBeNull();
    expect(await row('one')).toMatchObject({ state: 'sending', attempts: 1 });
    await empty(port);
    expect(letters).toEqual([]);
    expect(await row('one')).toMatchObject({ state: 'uncertain' });
  });

  it('shows managers of people who an uncertain mail was for, and no more of it', async () => {
    const before = Date.now() - LEASE_MS - 1;
    await queue('one', before);
    await takeMail('dead', before);
    await settleLost();
    const administrator = await anyStaff('administrator');
    const { id: _, ...found } = (await listUncertain(administrator))[0] ?? { id: '' };
    expect(found).toMatchObject({ to: 'olga@archive.example', createdAt: before });
    expect(found).toMatchObject({ subject: expect.stringContaining('Archive') });
    expect(JSON.stringify((await row('one'))?.payload)).not.toContain('olga');
    await expect(listUncertain(await anyStaff('author'))).rejects.toThrow();
  });

  it('aborts a mail when the process has to end, and knows whether it may have arrived', async () => {
    const end = new AbortController();
    // Receives the whole mail but sends no answer.
    const onData: SMTPServerOptions['onData'] = (stream) => {
      stream.resume().on('end', () => end.abort());
    };
    const port = await mailServer({ onData });
    await queue('begun');
    const settings = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'a@b.example', host: 'x' };
    await emptyOutbox('test', (mail) => sendMail(settings, mail, end.signal));
    expect(await row('begun')).toMatchObject({ state: 'uncertain' });
    await queue('not begun');
    await emptyOutbox('test', (mail) => sendMail(settings, mail, end.signal));
    expect(await row('not begun')).toMatchObject({ state: 'waiting' });
    for (const each of server?.connections ?? []) each.close();
  });

  it('sends mails that somebody waits for before those to subscribers', async () => {
    await queue(`${SUBSCRIBER_MAILS}story:1`);
    await queue('one');
    expect((await takeMail('first', Date.now()))?.onceKey).toBe('one');
    expect((await takeMail('first', Date.now()))?.onceKey).toBe(`${SUBSCRIBER_MAILS}story:1`);
  });

  it('ignores mails that another process is sending', async () => {
    await queue('one');
    const first = await takeMail('first', Date.now());
    expect(first?.to).toBe('olga@archive.example');
    expect(await takeMail('second', Date.now())).toBeNull();
  });

  it('sends nothing in a restored database until it is released', async () => {
    const port = await mailServer();
    await queue('one');
    await tx((write) => putSetting(write, 'restored', { at: 1, madeAt: 1 }));
    expect(await empty(port)).toBe(0);
    expect(await row('one')).toMatchObject({ state: 'waiting', attempts: 0 });
    await tx((write) => releaseRestored(write, { staffId: null }, { dropMail: false }, 1));
    expect(await empty(port)).toBe(1);
    expect(letters).toHaveLength(1);
  });

  it('stops between two mails on request', async () => {
    const port = await mailServer();
    await queue('one');
    await queue('two');
    let asked = 0;
    await emptyOutbox(
      'test',
      (mail) =>
        sendMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'a@b.example', host: 'x' }, mail),
      () => asked++ > 0,
    );
    expect(letters).toHaveLength(1);
  });

  it('sends no mail while none is configured', async () => {
    vi.stubEnv('SMTP_URL', '');
    await expect(queue('one')).rejects.toThrow(/SMTP_URL/);
  });

  it('sends a mail that was stored with its words as it is', async () => {
    const port = await mailServer();
    const worded = { to: 'old@archive.example', subject: 'Old', text: 'words\n', language: 'en' };
    const payload = { sealed: sealed(keyFor('outbox'), JSON.stringify(worded), 'old') };
    const at = { dueAt: 1, createdAt: 1, attempts: 0 };
    await tx(async (write) =>
      write.insert(outbox).values({ id: 'old', kind: 'mail', onceKey: 'old', payload, ...at }),
    );
    await empty(port);
    expect(letters[0]).toContain('Subject: Old');
    expect(await row('old')).toMatchObject({ state: 'done' });
  });
});
