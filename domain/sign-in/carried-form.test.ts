import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  CARRIED_MS,
  type CarriedForm,
  MOST_CARRIED,
  openForm,
  sealForm,
  typedWords,
} from './carried-form';

const KEY = Buffer.alloc(32, 1);
const NOW = Date.UTC(2026, 4, 1);
const FORM: CarriedForm = {
  to: '/admin/topics/1?language=fa',
  fields: [
    ['$ACTION_REF_1', ''],
    ['id', '01900000-0000-7000-8000-000000000000'],
    ['name', 'زنان'],
    ['description', 'Two\nlines'],
    ['isShown', 'yes'],
  ],
};

function sealedFor(owner: string, form = FORM): string {
  const value = sealForm(KEY, form, owner, NOW);
  if (value === null) throw new Error('It is too large.');
  return value;
}

describe('a carried form', () => {
  it('is opened by its owner, under any of their names, as it was', () => {
    const value = sealedFor('account ann');
    expect(value).not.toContain('lines');
    expect(openForm(KEY, value, ['account ann'], NOW + 1)).toEqual(FORM);
    expect(openForm(KEY, value, ['device 1', 'account ann'], NOW + 1)).toEqual(FORM);
  });

  it('is nothing for anybody else, on another device, or with another key', () => {
    expect(openForm(KEY, sealedFor('account ann'), ['account ben'], NOW)).toBeNull();
    expect(openForm(KEY, sealedFor('device ann 1'), ['device ann 2'], NOW)).toBeNull();
    expect(openForm(KEY, sealedFor('account ann'), [], NOW)).toBeNull();
    const other = Buffer.alloc(32, 2);
    expect(openForm(other, sealedFor('account ann'), ['account ann'], NOW)).toBeNull();
  });

  it('is nothing after twelve hours, or from the future', () => {
    const value = sealedFor('account ann');
    expect(openForm(KEY, value, ['account ann'], NOW + CARRIED_MS - 1)).toEqual(FORM);
    expect(openForm(KEY, value, ['account ann'], NOW + CARRIED_MS)).toBeNull();
    expect(openForm(KEY, value, ['account ann'], NOW - 1)).toBeNull();
  });

  it('is nothing when a sign of it was changed', () => {
    const value = sealedFor('account ann');
    for (const at of [0, 20, 45, value.length - 2]) {
      const changed = value[at] === 'A' ? 'B' : 'A';
      const forged = value.slice(0, at) + changed + value.slice(at + 1);
      expect(openForm(KEY, forged, ['account ann'], NOW), `${at}`).toBeNull();
    }
    for (const forged of ['', 'x', value.slice(1), value.repeat(2)]) {
      expect(openForm(KEY, forged, ['account ann'], NOW)).toBeNull();
    }
  });

  it('is refused when it is too large, and long prose is not', () => {
    const noise = randomBytes(MOST_CARRIED).toString('base64');
    expect(sealForm(KEY, { to: '/admin', fields: [['note', noise]] }, 'ann', NOW)).toBeNull();
    const prose = Array.from({ length: 20_000 }, (_, n) => `word ${n % 977}`).join(' ');
    const form: CarriedForm = { to: '/admin', fields: [['note', prose]] };
    const value = sealedFor('ann', form);
    expect(value.length).toBeLessThanOrEqual(MOST_CARRIED);
    expect(openForm(KEY, value, ['ann'], NOW)).toEqual(form);
  });
});

it('shows what was typed, without the signs that say what a form is about', () => {
  expect(typedWords(FORM)).toEqual(['زنان', 'Two\nlines']);
});
