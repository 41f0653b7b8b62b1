import { serverOfFile } from './file-server';
import { type ParsedMail, readMail } from './mail';
import type { OwnServer } from './own-server';
import { test } from './test';

export interface MailingServer {
  server: OwnServer;
  /** What it has sent, the oldest first. */
  mails: ParsedMail[];
  /** Environment variables with which it sends; known from the first test on. */
  environment(): { SMTP_URL: string; MAIL_FROM: string };
}

/**
 * A server for all tests of a file that sends mail, with the mail server that takes it.
 * @param from sender of its mails
 */
export function mailingServer(from = 'Archive <stories@archive.example>'): MailingServer {
  const mails: ParsedMail[] = [];
  let mail: Awaited<ReturnType<typeof readMail>>;
  test.beforeAll(async () => {
    mail = await readMail((each) => mails.push(each));
  });
  const environment = () => ({ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: from });
  const server = serverOfFile(environment);
  test.afterAll(() => mail?.close());
  return { server, mails, environment };
}
