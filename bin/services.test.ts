import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkServices } from './services.mjs';

const MAIL = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'stories@example.org' };
const OIDC = {
  OIDC_ISSUER: 'https://login.example.org/realms/archive',
  OIDC_CLIENT_ID: 'vitrine',
  OIDC_CLIENT_SECRET: 'x',
};

const S3 = {
  MEDIA_URL: 's3://media/archive-1',
  AWS_ACCESS_KEY_ID: 'GK1',
  AWS_SECRET_ACCESS_KEY: 'a/b+c=',
};

const DKIM = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'vitrine' };

function keyFile(modulusLength: number): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-key-')), 'key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return file;
}

describe('the settings of external services', () => {
  it('are off by default, and empty values count as not set', () => {
    expect(checkServices({})).toEqual([]);
    expect(checkServices({ SMTP_URL: ' ', OIDC_ISSUER: '' })).toEqual([]);
  });

  it('are accepted when complete', () => {
    expect(checkServices({ ...MAIL, ...OIDC, OIDC_NAME: 'Archive account' })).toEqual([]);
    const named = { SMTP_URL: 'smtps://me:a%40b@mail.example.org/', MAIL_FROM: 'Архив <a@b.org>' };
    expect(checkServices(named)).toEqual([]);
    expect(checkServices({ ...MAIL, MAIL_RATE: '5', MAIL_BOUNCES: 'back@example.org' })).toEqual(
      [],
    );
    expect(checkServices({ ...DKIM, DKIM_KEY_FILE: keyFile(2048) })).toEqual([]);
    expect(checkServices({ ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:9000' })).toEqual([]);
    expect(checkServices({ WEBSUB_HUB: 'https://hub.example.org/?a=1' })).toEqual([]);
    expect(checkServices(S3)).toEqual([]);
    const own = { MEDIA_URL: 's3://media/', AWS_ENDPOINT_URL: 'http://10.0.0.7:3900' };
    expect(checkServices({ ...S3, ...own, AWS_REGION: 'garage' })).toEqual([]);
    expect(checkServices({ AWS_REGION: 'x y', AWS_ACCESS_KEY_ID: 'for something else' })).toEqual(
      [],
    );
    const edges = 'http://10.0.0.5:6081, https://edge.example.org/purge http://[::1]:6081';
    expect(checkServices({ PURGE_URLS: edges })).toEqual([]);
  });

  it.each([
    [{ SMTP_URL: MAIL.SMTP_URL }, 'MAIL_FROM is not set though SMTP_URL is'],
    [{ MAIL_FROM: MAIL.MAIL_FROM }, 'SMTP_URL is not set though MAIL_FROM is'],
    [{ ...MAIL, SMTP_URL: 'mail.example.org' }, 'SMTP_URL is wrong'],
    [{ ...MAIL, SMTP_URL: 'http://mail.example.org' }, 'SMTP_URL is wrong'],
    [{ ...MAIL, MAIL_FROM: 'Archive' }, 'MAIL_FROM is wrong'],
    [{ ...MAIL, MAIL_FROM: 'a@b.org\r\nBcc: c@d.org' }, 'MAIL_FROM is wrong'],
    [{ ...OIDC, OIDC_ISSUER: 'http://login.example.org' }, 'OIDC_ISSUER is wrong'],
    [{ ...OIDC, OIDC_ISSUER: 'login.example.org' }, 'OIDC_ISSUER is wrong'],
    [{ ...OIDC, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is not set though OIDC_ISSUER is'],
    [{ ...MAIL, MAIL_RATE: '0' }, 'MAIL_RATE is wrong'],
    [{ MAIL_RATE: '5' }, 'SMTP_URL is not set though MAIL_RATE is'],
    [{ ...MAIL, MAIL_BOUNCES: 'a-very-long-local-part@example.org' }, 'MAIL_BOUNCES is wrong'],
    [{ DKIM_DOMAIN: 'example.org' }, 'DKIM_SELECTOR is not set though DKIM_DOMAIN is'],
    [{ ...DKIM, DKIM_KEY_FILE: '/nowhere/key.pem' }, 'DKIM_KEY_FILE is wrong'],
    [{ ...DKIM, DKIM_KEY_FILE: path.resolve('package.json') }, 'DKIM_KEY_FILE is wrong'],
    [{ ...DKIM, DKIM_KEY_FILE: keyFile(1024) }, 'DKIM_KEY_FILE is wrong'],
    [{ WEBSUB_HUB: 'http://hub.example.org/' }, 'WEBSUB_HUB is wrong'],
    [{ WEBSUB_HUB: 'hub.example.org' }, 'WEBSUB_HUB is wrong'],
    [{ PURGE_URLS: '10.0.0.5:6081' }, 'PURGE_URLS is wrong'],
    [{ PURGE_URLS: 'http://10.0.0.5:6081 varnish' }, 'PURGE_URLS is wrong'],
    [{ PURGE_URLS: 'http://me:hidden@10.0.0.5' }, 'PURGE_URLS is wrong'],
    [{ PURGE_URLS: 'http://10.0.0.5/?a=1' }, 'PURGE_URLS is wrong'],
    [{ WEBSUB_HUB: 'https://me:hidden@hub.example.org/' }, 'WEBSUB_HUB is wrong'],
    [{ WEBSUB_HUB: 'https://hub.example.org/>; rel=x' }, 'WEBSUB_HUB is wrong'],
    [{ MEDIA_URL: 's3://media' }, 'AWS_ACCESS_KEY_ID is not set though MEDIA_URL is'],
    [{ ...S3, AWS_SECRET_ACCESS_KEY: '' }, 'AWS_SECRET_ACCESS_KEY is not set though MEDIA_URL is'],
    [{ ...S3, MEDIA_URL: 'https://media.example.org' }, 'MEDIA_URL is wrong'],
    [{ ...S3, MEDIA_URL: 's3://media/a b' }, 'MEDIA_URL is wrong'],
    [{ ...S3, MEDIA_URL: 's3://media/../other' }, 'MEDIA_URL is wrong'],
    [{ ...S3, MEDIA_URL: 's3://Media' }, 'MEDIA_URL is wrong'],
    [{ ...S3, AWS_ENDPOINT_URL: 's3.example.org' }, 'AWS_ENDPOINT_URL is wrong'],
    [{ ...S3, AWS_ENDPOINT_URL: 'https://me:hidden@s3.example.org' }, 'AWS_ENDPOINT_URL is wrong'],
    [{ ...S3, AWS_REGION: 'in Europe' }, 'AWS_REGION is wrong'],
    [{ ...S3, AWS_SECRET_ACCESS_KEY: 'a b' }, 'AWS_SECRET_ACCESS_KEY is wrong'],
    [{ OIDC_NAME: 'x' }, 'OIDC_ISSUER is not set though OIDC_NAME is'],
  ])('%o: %s', (env, sentence) => {
    expect(checkServices(env)[0]).toContain(sentence);
  });

  it('never print a password', () => {
    const [sentence] = checkServices({ ...MAIL, SMTP_URL: 'https://me:hidden@mail.example.org' });
    expect(sentence).not.toContain('hidden');
  });
});
