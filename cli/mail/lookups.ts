/** What is looked up to check mail, and what was found. */
import { promises as dns } from 'node:dns';
import { createTransport } from 'nodemailer';

/** What is looked up; `node:dns/promises` in practice. */
export interface Lookups {
  resolveTxt(name: string): Promise<string[][]>;
  resolveMx(name: string): Promise<{ exchange: string }[]>;
  resolve4(name: string): Promise<string[]>;
  resolve6(name: string): Promise<string[]>;
  reverse(address: string): Promise<string[]>;
  /** Connects to the mail server of a URL and signs in; rejects with its answer. */
  signIn(smtpUrl: string): Promise<void>;
}

/** A finding; `unsure`: it cannot be seen from here. */
export interface Finding {
  is: 'good' | 'wrong' | 'unsure';
  words: string;
}

export const good = (words: string): Finding => ({ is: 'good', words });
export const wrong = (words: string): Finding => ({ is: 'wrong', words });
export const unsure = (words: string): Finding => ({ is: 'unsure', words });

/** Lookups in DNS and at the mail server. */
export const LOOKUPS: Lookups = {
  resolveTxt: (name) => dns.resolveTxt(name),
  resolveMx: (name) => dns.resolveMx(name),
  resolve4: (name) => dns.resolve4(name),
  resolve6: (name) => dns.resolve6(name),
  reverse: (address) => dns.reverse(address),
  signIn: async (url) => {
    const timeouts = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 8_000 };
    const transport = createTransport({ url, ...timeouts });
    try {
      await transport.verify();
    } finally {
      transport.close();
    }
  },
};

/** The TXT records of a name. */
export async function textsOf(name: string, dns: Lookups): Promise<string[]> {
  return (await orNone(dns.resolveTxt(name))).map((parts) => parts.join(''));
}

/** An empty list where there is no such name or record; other problems of DNS are thrown. */
export async function orNone<Value>(answer: Promise<Value[]>): Promise<Value[]> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (['ENOTFOUND', 'ENODATA'].includes(String(error.code))) return [];
    }
    throw error;
  }
}

/** What a server or DNS said, in short. */
export function answerOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}
