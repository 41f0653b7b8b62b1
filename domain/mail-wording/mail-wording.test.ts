import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { audit } from '@/db/schema/staff';
import { seenPrint } from '@/domain/forms/seen';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { discardWording, draftWording, publishWording } from './changes';
import { fillIn, NO_WORDING, SLOT_NAMES, SLOTS, type Slot, wordingIn } from './mail-wording';
import { wordingReader } from './mail-wording-form';
import { getStoredWording, isDraftShownTo } from './queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 11, 2);

beforeEach(() => void freshDatabase());

const draft = (language: string, typed: Partial<typeof NO_WORDING>, was?: string) =>
  tx((write) =>
    draftWording(write, NOBODY, { was, language, wording: { ...NO_WORDING, ...typed } }, NOW),
  );
const seenDraft = async () => ({ was: seenPrint((await getStoredWording()).draft) });

describe('the wording of mails', () => {
  it('is a draft until it is published, in each language alone', async () => {
    await draft('fa', { greeting: 'سلام' });
    expect((await getStoredWording()).wording).toEqual({});
    await draft('nl', { greeting: 'Dag' });
    const seen = await seenDraft();
    await tx((write) => publishWording(write, NOBODY, seen, NOW));
    const { wording, draft: left } = await getStoredWording();
    expect(left).toBeNull();
    expect(wordingIn(wording, 'fa').greeting).toBe('سلام');
    expect(wordingIn(wording, 'nl').greeting).toBe('Dag');
    expect(wordingIn(wording, 'de')).toEqual(NO_WORDING);
    await draft('fa', {});
    expect(Object.keys((await getStoredWording()).draft ?? {})).toEqual(['nl']);
  });

  it('keeps what is published when a draft is discarded, and notes each step in the audit log', async () => {
    await draft('fr', { signOff: 'Bien à vous' });
    const seen = await seenDraft();
    await tx((write) => discardWording(write, NOBODY, seen, NOW));
    expect(await getStoredWording()).toEqual({ wording: {}, draft: null });
    const noted = (await reads().select().from(audit)).map(({ action, language }) => [
      action,
      language,
    ]);
    expect(noted).toEqual([
      ['site.draftWording', 'fr'],
      ['site.discardWording', ''],
    ]);
  });

  it('overwrites nothing that was saved since a page showed it, and no other language stops it', async () => {
    const shown = seenPrint(NO_WORDING);
    await draft('en', { greeting: 'Hello' }, shown);
    await expect(draft('en', { greeting: 'Dear' }, shown)).rejects.toThrow('changedMeanwhile');
    await draft('de', { greeting: 'Guten Tag' }, shown);
    const seen = await seenDraft();
    await draft('ru', { greeting: 'Здравствуйте' });
    for (const change of [publishWording, discardWording]) {
      const late = tx((write) => change(write, NOBODY, seen, NOW));
      await expect(late).rejects.toThrow('changedMeanwhile');
    }
    const now = await seenDraft();
    await tx((write) => publishWording(write, NOBODY, now, NOW));
    await expect(tx((write) => publishWording(write, NOBODY, {}, NOW))).rejects.toThrow('noDraft');
  });

  it('shows its draft to those who may change it', async () => {
    const [administrator, editor] = [await anyStaff('administrator'), await anyStaff('editor')];
    expect(await isDraftShownTo(administrator)).toBe(false);
    await draft('en', { greeting: 'Hello' });
    expect(await isDraftShownTo(administrator)).toBe(true);
    expect(await isDraftShownTo(editor)).toBe(false);
  });
});

const read = (typed: Partial<Record<Slot | 'language', string>>) =>
  wordingReader((slot) => slot)(
    Object.entries({ was: '', language: 'en', ...NO_WORDING, ...typed }),
  );
const problemOf = (slot: Slot, typed: string) => {
  const found = read({ [slot]: typed, language: 'fa' });
  return found.ok ? null : found.problems[slot];
};

describe('the form of the wording', () => {
  it.each([
    ['subjectPrefix', 'x'.repeat(31), 'tooLong', { most: 30, count: 31 }],
    ['postalAddress', 'a\nb\nc\nd\ne\nf\ng', 'manyLines', { most: 6, count: 7 }],
    ['greeting', 'Hello <b>you</b>', 'html', { found: '<b>' }],
    ['signOff', 'Visit us: https://example', 'link', { found: 'https://example' }],
    ['signOff', 'On (www.example.org)', 'link', { found: '(www.example.org)' }],
    ['postalAddress', 'Write to a@b', 'link', { found: 'a@b' }],
    ['readLink', 'Read it on example.org!', 'link', { found: 'example.org!' }],
    ['greeting', 'Читайте на архив.рф', 'link', { found: 'архив.рф' }],
    ['greeting', 'example。com', 'link', { found: 'example。com' }],
    ['readLink', 'Read {archive}', 'noPlaceholder', { found: '{archive}' }],
    ['greeting', 'Dear {name}', 'placeholder', { found: '{name}', placeholders: '{archive}' }],
    ['greeting', 'Dear {archive', 'placeholder', { found: '{' }],
    ['greeting', 'Dear {Archive}', 'placeholder', { found: '{Archive}' }],
    ['digestSubject', 'New from {archive}', 'needsOne', { placeholders: '{stories}, {count}' }],
    ['confirmationSubject', 'Please confirm', 'needs', { placeholders: '{archive}' }],
  ] as const)('refuses %s “%s”, and names field and language', (slot, typed, key, values) => {
    expect(problemOf(slot, typed)).toEqual([
      `mailWording.problem.${key}`,
      expect.objectContaining({ slot, language: 'فارسی', ...values }),
    ]);
  });

  it.each([
    ['subjectPrefix', '[Archive]'],
    ['digestSubject', '{archive}: {stories}'],
    ['digestSubject', 'Новых рассказов: {count}'],
    ['confirmationSubject', 'Bevestig: {archive}'],
    ['greeting', 'Dear reader,'],
    ['signOff', 'z. B. Ihr Archiv e.V.\nU.S.A., 3.5 km, 12:30'],
    ['postalAddress', 'Cruquiusweg 31\n1019 AT Amsterdam\nPostbus 2169'],
    ['greeting', '您好。欢迎阅读'],
  ] as const)('takes %s “%s”', (slot, typed) => {
    expect(problemOf(slot, typed)).toBeNull();
    const found = read({ [slot]: typed });
    expect(found).toMatchObject({ ok: true, value: { wording: { ...NO_WORDING, [slot]: typed } } });
  });

  it('asks for every field, so that none is emptied by a form without it', () => {
    const found = wordingReader((slot) => slot)([['language', 'en']]);
    expect(found).toMatchObject({ ok: false, problems: { greeting: 'frame.form.missing' } });
  });

  it('names the problem of each field at once', () => {
    const found = read({ greeting: '{x}', readLink: 'a@b' });
    expect(found.ok ? [] : Object.keys(found.problems)).toEqual(['greeting', 'readLink']);
  });

  it('lets nothing through but known placeholders, within the limits, and no line break in a subject', () => {
    const piece = fc.oneof(
      fc.constantFrom('{archive}', '{stories}', '{count}', '{', '}', '{x}', '\r\n', '\n', '\u2028'),
      fc.constantFrom('Bcc: x', '<b>', 'a.bc', '@', '\u0000', '\u202e', ' '),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...SLOT_NAMES), typed, (slot, text) => {
        const found = read({ [slot]: text });
        if (!found.ok) {
          expect(Object.keys(found.problems)).toEqual([slot]);
          return;
        }
        const kept = found.value.wording[slot];
        if (kept === '') return;
        taken += 1;
        const { most, lines, may, needs } = SLOTS[slot];
        expect([...kept].length).toBeLessThanOrEqual(most);
        expect(kept.split(/[\r\n\u0085\u2028\u2029]/).length).toBeLessThanOrEqual(lines);
        const filled = fillIn(kept, Object.fromEntries(may.map((name) => [name, `‹${name}›`])));
        expect(filled).not.toMatch(/[{}@]|:\/\/|<[a-z]/i);
        if (needs.length > 0) {
          expect(needs.some((name: string) => filled.includes(`‹${name}›`))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

it('fills in values as they are, whatever is in them', () => {
  expect(fillIn('{archive}: {count}', { archive: '{count} $& {stories}', count: '3' })).toBe(
    '{count} $& {stories}: 3',
  );
});
