import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMail } from './check';
import type { Lookups } from './lookups';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY_FILE = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-key-')), 'key.pem');
writeFileSync(KEY_FILE, privateKey.export({ type: 'pkcs8', format: 'pem' }));
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const MAIL = {
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'Archive <stories@example.org>',
  MAIL_BOUNCES: 'back@example.org',
  DKIM_DOMAIN: 'example.org',
  DKIM_SELECTOR: 'vitrine',
  DKIM_KEY_FILE: KEY_FILE,
} as unknown as NodeJS.ProcessEnv;

const RECORDS: Record<string, string[]> = {
  'example.org': ['v=spf1 mx -all', 'another=record'],
  // Records longer than 255 characters are in parts.
  'vitrine._domainkey.example.org': [`v=DKIM1; k=rsa; p=${KEY}`],
  '_dmarc.example.org': ['v=DMARC1; p=quarantine'],
};

function lookups(records = RECORDS, over: Partial<Lookups> = {}): Lookups {
  const none = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENODATA' }));
  return {
    resolveTxt: async (name) =>
      records[name]?.map((text) => [text.slice(0, 200), text.slice(200)]) ?? none(),
    resolveMx: async () => [{ exchange: 'mail.example.org' }],
    resolve4: async () => ['192.0.2.1'],
    resolve6: none,
    reverse: async () => ['mail.example.org'],
    signIn: async () => undefined,
    ...over,
  };
}

const wrongIn = async (env: NodeJS.ProcessEnv, dns: Lookups) =>
  (await checkMail(env, dns)).filter(({ is }) => is === 'wrong').map(({ words }) => words);

describe('the check of mail', () => {
  it('finds nothing wrong where all is set up', async () => {
    const findings = await checkMail(MAIL, lookups());
    expect(findings.filter(({ is }) => is === 'wrong')).toEqual([]);
    expect(findings.filter(({ is }) => is === 'good').map(({ words }) => words)).toEqual([
      'SPF: example.org has a record.',
      'DKIM: vitrine._domainkey.example.org has the key of DKIM_KEY_FILE.',
      'DMARC: example.org has a record with the policy “quarantine”.',
      'Returned mail: example.org takes mail.',
      'PTR: 192.0.2.1 is named mail.example.org, and back.',
      'TLS: mails reach the mail server encrypted.',
      'The mail server answers, and accepts the user and password.',
    ]);
  });

  it('says that the site sends no mail', async () => {
    expect(await wrongIn({} as NodeJS.ProcessEnv, lookups())).toEqual([
      'SMTP_URL and MAIL_FROM are not set: the site sends no mail.',
    ]);
  });

  it('says what is missing in DNS, and what to publish', async () => {
    const found = await wrongIn(MAIL, lookups({}));
    expect(found[0]).toMatch(/^SPF: example.org has no record/);
    expect(found[1]).toContain(`v=DKIM1; k=rsa; p=${KEY}`);
    expect(found[2]).toMatch(/^DMARC: example.org has no record/);
  });

  it.each([
    ['example.org', ['v=spf1 +all'], /allows every server/],
    ['example.org', ['v=spf1 mx'], /excludes no server/],
    ['example.org', ['v=spf1 -all', 'v=spf1 mx -all'], /2 records/],
    ['vitrine._domainkey.example.org', ['v=DKIM1; p='], /another key/],
    ['_dmarc.example.org', ['v=DMARC1; rua=mailto:a@example.org'], /no policy/],
  ])('%s %o: %s', async (name, texts, sentence) => {
    expect(await wrongIn(MAIL, lookups({ ...RECORDS, [name]: texts }))).toEqual([
      expect.stringMatching(sentence),
    ]);
  });

  it('finds the policy of the domain above, and a signature of another domain', async () => {
    const env = { ...MAIL, MAIL_FROM: 'a@mail.example.org', DKIM_DOMAIN: 'other.org' };
    const records = { ...RECORDS, 'vitrine._domainkey.other.org': [`p=${KEY}`] };
    const found = await wrongIn(env, lookups(records));
    expect(found).toEqual([expect.stringMatching(/other.org signs, but mails are from mail/)]);
  });

  it('names unencrypted delivery, missing names, and what the mail server says', async () => {
    const dns = lookups(RECORDS, {
      reverse: async () => ['pool-1.example.net'],
      resolve4: async (name) => [name === 'mail.example.org' ? '192.0.2.1' : '192.0.2.9'],
      signIn: async () => Promise.reject(new Error('535 Wrong password')),
    });
    const found = await wrongIn({ ...MAIL, SMTP_URL: 'smtp://mail.example.org' }, dns);
    expect(found).toEqual([
      expect.stringMatching(/192.0.2.1 is named pool-1.example.net, but/),
      expect.stringMatching(/unencrypted/),
      expect.stringMatching(/535 Wrong password/),
    ]);
  });

  it('does not take a DNS server that fails for a missing record', async () => {
    const fails = () => Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' }));
    const findings = await checkMail(MAIL, lookups(RECORDS, { resolveTxt: fails }));
    expect(findings.filter(({ is }) => is === 'wrong')).toEqual([]);
    expect(findings[0]?.words).toContain('Try again later');
  });
});
