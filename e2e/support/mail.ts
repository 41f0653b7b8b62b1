import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ParsedMail {
  to: string[];
  /** The plain text. */
  text: string;
  /** The same as HTML; empty where there is none. */
  html: string;
  subject: string;
  /** Headers by their names in lower case. */
  headers: ReadonlyMap<string, string>;
}

/** A real mail server on this machine that accepts everything. */
export async function readMail(
  onMail: (mail: ParsedMail) => void,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        onMail({ to, ...(await parsed(Buffer.concat(parts))) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function parsed(raw: Buffer): Promise<Omit<ParsedMail, 'to'>> {
  const { text = '', html = '', subject = '', headers } = await PostalMime.parse(raw);
  const byName = new Map(headers.map(({ key, value }) => [key.toLowerCase(), value]));
  return { text, html, subject, headers: byName };
}
