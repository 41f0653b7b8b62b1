import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { sealed, unsealed } from '@/domain/forms/sealed';
import { codeOf, plainCode, secretOf } from './offered-codes';
import { stepOfCode, totpAddress } from './totp';

const NOW = Date.UTC(2026, 4, 1, 12);

const codeAt = (secret: string, at: number) => generateSync({ secret, epoch: at / 1000 });

describe('a one-time code', () => {
  const secret = secretOf(randomBytes(32));

  it('is accepted once, with half a minute of tolerance', () => {
    const code = codeAt(secret, NOW);
    const step = stepOfCode(secret, code, 0, NOW);
    expect(step).toBe(Math.floor(NOW / 30_000));
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, 0, NOW + 20_000)).toBe(step);
    expect(stepOfCode(secret, code, step ?? 0, NOW)).toBeNull();
    expect(stepOfCode(secret, code, 0, NOW + 90_000)).toBeNull();
  });

  it('is refused when it is older than an accepted one', () => {
    const later = stepOfCode(secret, codeAt(secret, NOW + 30_000), 0, NOW + 30_000) ?? 0;
    expect(stepOfCode(secret, codeAt(secret, NOW), later, NOW + 30_000)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is never "%s"', (code) => {
    expect(stepOfCode(secret, code, 0, NOW)).toBeNull();
  });

  it('is set up in an app by one address', () => {
    const address = new URL(totpAddress(secret, 'Archief & Co', 'rosa@archive.example'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(address.searchParams.get('issuer')).toBe('Archief & Co');
  });
});

describe('an encrypted secret', () => {
  const key = Buffer.alloc(32, 1);

  it('is decrypted with its key for its owner, and not otherwise', () => {
    const kept = sealed(key, 'JBSWY3DPEHPK3PXP', 'ann');
    expect(unsealed(key, kept, 'ann')).toBe('JBSWY3DPEHPK3PXP');
    expect(unsealed(key, kept, 'ben')).toBeNull();
    expect(unsealed(Buffer.alloc(32, 2), kept, 'ann')).toBeNull();
    expect(unsealed(key, `${kept.slice(0, -2)}AA`, 'ann')).toBeNull();
    expect(unsealed(key, 'x', 'ann')).toBeNull();
  });
});

it('a recovery code is three groups of four letters that cannot be misread', () => {
  const code = codeOf(randomBytes(32));
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(plainCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(code.replaceAll('-', ''));
});
