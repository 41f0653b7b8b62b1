import { createTransport } from 'nodemailer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { messageId } from '@/domain/mail/mail';
import type { TakenMail } from '@/domain/mail/mail-changes';

/**
 * The result of sending a mail. `unsure`: it was sent completely, but no answer came.
 * `recipientStatus`: the enhanced status code (RFC 3463), such as `5.1.1`, with which the server
 * refused the recipient; empty where it gave none.
 */
export type Sent =
  | { is: 'sent' }
  | { is: 'refused'; why: string; isForGood: boolean; recipientStatus?: string }
  | { is: 'unsure'; why: string };

/** The key with which mails are signed (RFC 6376). */
export interface DkimSettings {
  domain: string;
  selector: string;
  /** PEM. */
  privateKey: string;
}

export interface MailerSettings {
  /** `smtp://user:password@host:587`, or `smtps:`. */
  smtpUrl: string;
  /** `Archive <stories@example.org>`. */
  from: string;
  /** Host of the site's address, for Message-IDs. */
  host: string;
  dkim?: DkimSettings | null;
  /** The envelope's sender of a mail to a subscriber, to which servers return it. */
  returnTo?: (subscriberId: string) => string | null;
}

const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 30_000 };
const LONGEST_WHY = 300;
/** Bytes of an encoded word, with which a line keeps to RFC 2047 §2. */
const ENCODED_WORD = 52;

/** Nodemailer's default list lacks List-Unsubscribe-Post, which RFC 8058 requires to be signed. */
const SIGNED_HEADERS = [
  ...['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'MIME-Version'],
  ...['Content-Type', 'Content-Transfer-Encoding', 'Content-Language', 'Auto-Submitted'],
  ...['List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':');

type Transport = ReturnType<typeof transportOf>;

/** Sends mails one after the other over one connection, until it is closed. */
export class Mailer {
  #transport: Transport | null = null;
  #wentOut = false;

  /** @param end aborts sending */
  constructor(
    private readonly settings: MailerSettings,
    private readonly end?: AbortSignal,
  ) {}

  /** Sends one mail. Never rejects. */
  async send(mail: TakenMail): Promise<Sent> {
    this.#wentOut = false;
    try {
      this.#transport ??= transportOf(this.settings, () => {
        this.#wentOut = true;
      });
      const sent = this.#transport.sendMail(messageOf(this.settings, mail));
      await orBroken(sent, this.end);
      return { is: 'sent' };
    } catch (error) {
      const code = responseCode(error);
      if (code === 0) this.close();
      const why = whyOf(error);
      if (code === 0 && this.#wentOut) return { is: 'unsure', why };
      const isForGood = code >= 500 && code !== 530 && code !== 535 && isOfMail(error);
      return { is: 'refused', why, isForGood, recipientStatus: recipientStatus(error) };
    }
  }

  /** Closes the connection; a further mail opens another one. */
  close(): void {
    this.#transport?.close();
    this.#transport = null;
  }
}

/** Sends one mail over its own connection. Never rejects. @param end aborts sending */
export async function sendMail(
  settings: MailerSettings,
  mail: TakenMail,
  end?: AbortSignal,
): Promise<Sent> {
  const mailer = new Mailer(settings, end);
  try {
    return await mailer.send(mail);
  } finally {
    mailer.close();
  }
}

/** Nothing is sent again by the pool itself: what may have arrived is for the outbox to settle. */
function transportOf({ smtpUrl, dkim }: MailerSettings, onWentOut: () => void) {
  const options: SMTPPool.Options & { url: string; maxRequeues: number } = {
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    maxRequeues: 0,
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: listening(onWentOut),
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: SIGNED_HEADERS,
      },
    }),
  };
  return createTransport(options);
}

function messageOf({ from, host, returnTo }: MailerSettings, mail: TakenMail) {
  const { list } = mail;
  const sender = list && returnTo?.(list.subscriberId);
  return {
    from,
    to: { name: '', address: mail.to },
    ...(sender && { envelope: { from: sender, to: [mail.to] } }),
    subject: unambiguous(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: messageId(mail.onceKey, host),
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      ...(list && {
        'List-Id': `<${list.id}>`,
        'List-Unsubscribe': `<${list.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** Mail programs decode what looks like an encoded word (RFC 2047), so it is encoded itself. */
function unambiguous(subject: string): string {
  return subject.includes('=?') ? encodeWord(subject, 'Q', ENCODED_WORD) : subject;
}

async function orBroken(sent: Promise<unknown>, end: AbortSignal | undefined): Promise<void> {
  let breakOff = () => {};
  const broken = new Promise<never>((_, reject) => {
    breakOff = () => reject(new Error('The sender was stopped.'));
    if (end?.aborted) breakOff();
    end?.addEventListener('abort', breakOff, { once: true });
  });
  try {
    await Promise.race([sent, broken]);
  } finally {
    end?.removeEventListener('abort', breakOff);
    sent.catch(() => undefined);
  }
}

/** Nodemailer logs a `message` after the last byte; only then can the server accept the mail. */
function listening(onWentOut: () => void) {
  const nothing = () => {};
  const info = (entry: { tnx?: string }) => {
    if (entry.tnx === 'message') onWentOut();
  };
  const quiet = { trace: nothing, debug: nothing, warn: nothing, error: nothing, fatal: nothing };
  return { ...quiet, info, level: nothing };
}

/**
 * The server's status code, 0 without one. Failed authentication (530, 535) is not final, because
 * the operator can fix it.
 */
function responseCode(error: unknown): number {
  const has = error instanceof Error && 'responseCode' in error;
  return has ? Number(error.responseCode) || 0 : 0;
}

/** Whether a server refused the mail, and not the connection, as one that is being mended does. */
function isOfMail(error: unknown): boolean {
  const command = error instanceof Error && 'command' in error ? String(error.command) : '';
  return !['CONN', 'EHLO', 'HELO', 'STARTTLS'].includes(command) && !command.startsWith('AUTH');
}

function recipientStatus(error: unknown): string | undefined {
  if (!(error instanceof Error && 'rejected' in error)) return undefined;
  return /\b5\.\d{1,3}\.\d{1,3}\b/.exec(error.message)?.[0] ?? '';
}

function whyOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_WHY);
}
