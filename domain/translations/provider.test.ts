import { describe, expect, it } from 'vitest';
import { askProvider, isProvider, type TranslationProvider } from './provider';

const provider = (translate: (segments: readonly string[]) => unknown) =>
  ({ name: 'Test', translate }) as TranslationProvider;
const asked = { segments: ['one', 'two'], from: 'en', to: 'fa' };
const ask = (translate: (segments: readonly string[]) => unknown, patience = 1_000) =>
  askProvider(provider(translate), asked, patience);

describe('a request to a provider', () => {
  it('returns one text per segment, with white space folded', async () => {
    const answer = await ask(async (segments) => segments.map((each) => ` ${each}\n\n! `));
    expect(answer).toEqual({ ok: true, segments: ['one !', 'two !'] });
  });

  it('is not sent without words', async () => {
    const never = provider(() => {
      throw new Error('asked');
    });
    const nothing = { ...asked, segments: [] };
    expect(await askProvider(never, nothing, 1_000)).toEqual({ ok: true, segments: [] });
  });

  it.each([
    ['too few', ['one']],
    ['too many', ['one', 'two', 'three']],
    ['no list', 'one two'],
    ['something else than words', ['one', 2]],
    ['a hole', ['one', undefined]],
    ['far too much', ['one', 'two'.repeat(1_000)]],
    ['nothing at all', undefined],
  ])('is refused with %s', async (_what, answer) => {
    expect(await ask(async () => answer)).toEqual({ ok: false, problem: 'wrong' });
  });

  it('may fail at once or later', async () => {
    const cause = new Error('no');
    const failed = { ok: false, problem: 'failed', cause };
    expect(await ask(() => Promise.reject(cause))).toEqual(failed);
    const atOnce = await ask(() => {
      throw cause;
    });
    expect(atOnce).toEqual(failed);
  });

  it('times out', async () => {
    const late = await ask(() => new Promise(() => undefined), 20);
    expect(late).toEqual({ ok: false, problem: 'late' });
  });
});

describe('a provider', () => {
  it('has a name and translates', () => {
    expect(isProvider(provider(() => []))).toBe(true);
    for (const wrong of [null, 'x', {}, { name: ' ', translate() {} }, { name: 'x' }]) {
      expect(isProvider(wrong)).toBe(false);
    }
  });
});
