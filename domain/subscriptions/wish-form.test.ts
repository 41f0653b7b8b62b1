import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/testing/database';
import { readTypedCode } from './code';
import { HOSTILE } from './hostile.fixtures';
import { formState } from './page-states';
import { isFormTimely, openState, sealFormTime, sealState } from './sealed-state';
import { MOST_SCOPES } from './wish';
import { emailProblem, problemOf, typedIn } from './wish-form';

const form = (entries: [string, string][]) => typedIn(entries, 'fa');

describe('What was typed', () => {
  it('is read with the language of the page where none was chosen', () => {
    expect(form([])).toEqual({
      ...{ email: '', scopes: [], rhythm: 'once', weekday: 1, language: 'fa', onlyMine: false },
    });
    const typed = form([
      ['email', '  ann@example.org '],
      ['scope', 'topic:a'],
      ['scope', 'topic:a'],
      ['scope', 'junk'],
      ['scope', 'today'],
      ['rhythm', 'weekly'],
      ['weekday', '7'],
      ['language', 'zh-Hans'],
      ['stories', 'mine'],
    ]);
    expect(typed).toEqual({
      ...{ email: 'ann@example.org', scopes: ['topic:a', 'today'], rhythm: 'weekly', weekday: 7 },
      ...{ language: 'zh-Hans', onlyMine: true },
    });
    expect(problemOf(typed)).toBeNull();
  });

  it('has a bounded number of scopes, and says so', () => {
    const scopes = (count: number): [string, string][] =>
      Array.from({ length: count }, (_, n) => ['scope', `topic:${n}`]);
    const typed = (count: number) => form([['email', 'a@example.org'], ...scopes(count)]);
    expect(problemOf(typed(0))).toBe('noScope');
    expect(problemOf(typed(MOST_SCOPES))).toBeNull();
    expect(problemOf(typed(MOST_SCOPES + 1))).toBe('tooManyScopes');
    expect(typed(10_000).scopes.length).toBeLessThanOrEqual(2 * MOST_SCOPES);
  });

  it.each([
    'ann@example.org',
    'ann+tag@sub.example.org',
    'ан@пример.рф',
    'a@xn--e1afmkfd.xn--p1ai',
  ])('may be the address %s', (email) => {
    expect(emailProblem(form([['email', email]]).email)).toBeNull();
  });

  it('is refused when it is no address', () => {
    for (const email of HOSTILE) {
      const { email: read } = form([['email', email]]);
      const problem = emailProblem(read);
      // What is left after cleaning may be an ordinary address.
      if (problem === null) expect(read, email).toMatch(/^[^\s@,;:<>"()[\]\\]+@[a-z0-9.-]+$/i);
    }
    expect(HOSTILE.length).toBeGreaterThan(500);
  });

  it('never adds a header or a recipient', async () => {
    const email = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }).map((local) => `${local}@example.org`),
    );
    await fc.assert(
      fc.asyncProperty(email, async (typed) => {
        const { email: address } = form([['email', typed]]);
        if (emailProblem(address) !== null) return;
        const mail = new MailComposer({ to: { name: '', address }, text: 'x' }).compile();
        expect(mail.getEnvelope().to).toHaveLength(1);
        const [head = ''] = String(await mail.build()).split('\r\n\r\n');
        const names = head
          .split('\r\n')
          .filter((line) => /^\S/.test(line))
          .map((line) => line.split(':')[0]);
        expect(
          names.filter((name) => !/^(To|Message-ID|Date|MIME-Version|Content-)/.test(name ?? '')),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['１２３４５６', '123456'],
  ])('the code %s is read', (typed, code) => {
    expect(readTypedCode(typed)).toBe(code);
  });
});

describe('The state of a page', () => {
  beforeEach(() => {
    freshDatabase();
  });
  const NOW = Date.UTC(2026, 4, 1);
  const DAY_MS = 86_400_000;
  const typed = form([['email', 'ann@example.org']]);
  const state = { typed, problem: null, refused: [], time: 't' };

  it('is read by its own page for a day, and does not show what is in it', () => {
    const text = sealState('form', state, NOW);
    expect(text).toMatch(/^[\w-]+$/);
    expect(text).not.toContain('ann');
    expect(openState('form', formState, text, NOW)).toEqual(state);
    expect(openState('link', formState, text, NOW)).toBeNull();
    expect(openState('form', formState, text, NOW + DAY_MS)).toBeNull();
    for (const other of ['', 'x', text.slice(2), `${text.slice(0, -2)}AA`]) {
      expect(openState('form', formState, other, NOW)).toBeNull();
    }
  });

  it('fits in an address with as many scopes as are carried', () => {
    const scopes = Array.from({ length: 2 * MOST_SCOPES }, () => `collection:${'a'.repeat(36)}`);
    const typed = { ...state.typed, email: 'ж'.repeat(400), scopes };
    expect(sealState('form', { ...state, typed }, NOW).length).toBeLessThan(9_000);
  });

  it('times a form between two seconds and a day', () => {
    const time = sealFormTime('', NOW);
    expect(isFormTimely(time, NOW + 1_999)).toBe(false);
    expect(isFormTimely(time, NOW + 2_000)).toBe(true);
    expect(isFormTimely(time, NOW + DAY_MS)).toBe(false);
    for (const other of ['', String(NOW), sealState('form', NOW, NOW)]) {
      expect(isFormTimely(other, NOW + 5_000)).toBe(false);
    }
    expect(sealFormTime(time, NOW + 5_000)).toBe(time);
    expect(sealFormTime('made up', NOW)).not.toBe('made up');
  });
});
