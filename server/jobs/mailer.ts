import { createTransport } from 'nodemailer';
import { messageId } from '@/domain/mail/mail';
import type { TakenMail } from '@/domain/mail/mail-changes';

/** The result of sending a mail. `unsure`: it was sent completely, but no answer came. */
export type Sent =
  | { is: 'sent' }
  | { is: 'refused'; why: string; isForGood: boolean }
  | { is: 'unsure'; why: string };

export interface MailerSettings {
  /** `smtp://user:password@host:587`, or `smtps:`. */
  smtpUrl: string;
  /** `Archive <stories@example.org>`. */
  from: string;
  /** Host of the site's address, for Message-IDs. */
  host: string;
}

const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 30_000 };
const LONGEST_WHY = 300;

/** Sends one mail over its own connection. Never rejects. @param end aborts sending */
export async function sendMail(
  settings: MailerSettings,
  mail: TakenMail,
  end?: AbortSignal,
): Promise<Sent> {
  let wentOut = false;
  const transport = createTransport({
    url: settings.smtpUrl,
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: listening(() => {
      wentOut = true;
    }),
  });
  const broken = new Promise<never>((_, reject) => {
    const breakOff = () => reject(new Error('The sender was stopped.'));
    if (end?.aborted) breakOff();
    end?.addEventListener('abort', breakOff, { once: true });
  });
  try {
    const sent = transport.sendMail({
      from: settings.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: messageId(mail.onceKey, settings.host),
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    });
    await Promise.race([sent, broken]);
    return { is: 'sent' };
  } catch (error) {
    const why = whyOf(error);
    const code = responseCode(error);
    if (code === 0 && wentOut) return { is: 'unsure', why };
    return { is: 'refused', why, isForGood: code >= 500 && code !== 530 && code !== 535 };
  } finally {
    transport.close();
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

function whyOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_WHY);
}
