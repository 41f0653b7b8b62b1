import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Followed } from '@/domain/texts/followed';
import { follow } from './follow';
import { countOutdated, isOutdated, NOTHING, sourceSteps } from './source-steps';

const hashes = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', NOTHING), {
  maxLength: 9,
});

const different = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', NOTHING));

/** Every change that the translation has not followed. */
function changesOf(madeFrom: string[], source: string[]): Followed[] {
  return sourceSteps(madeFrom, source)
    .filter((step) => isOutdated(step, source))
    .map((step) => ({
      was: step.was === null ? '' : (madeFrom[step.was] ?? ''),
      now: step.now === null ? '' : (source[step.now] ?? ''),
    }));
}

describe('follow', () => {
  it('follows one block and leaves the rest', () => {
    const [madeFrom, source] = [
      ['a', 'b', 'c', 'd'],
      ['a', 'B', 'c', 'D'],
    ];
    const followed = follow(madeFrom, source, [{ was: 'b', now: 'B' }]);
    expect(followed).toEqual(['a', 'B', 'c', 'd']);
    expect(countOutdated(followed, source)).toBe(1);
  });

  it('adds new blocks in place, and removes deleted ones', () => {
    expect(follow(['a', 'c'], ['a', 'b', 'c'], [{ was: '', now: 'b' }])).toEqual(['a', 'b', 'c']);
    expect(follow(['c'], ['a', 'b', 'c'], [{ was: '', now: 'a' }])).toEqual(['a', 'c']);
    expect(follow(['a', 'b', 'c'], ['a', 'c'], [{ was: 'b', now: '' }])).toEqual(['a', 'c']);
  });

  it('adds a new block next to unmoved neighbours, not next to moved ones', () => {
    const [madeFrom, source] = [
      ['e', 'f', 'a', 'c'],
      ['d', 'c', 'b', 'e', 'a'],
    ];
    expect(countOutdated(madeFrom, source)).toBe(3);
    const followed = follow(madeFrom, source, [{ was: '', now: 'b' }]);
    expect(countOutdated(followed, source)).toBe(2);
  });

  it('ignores changes that do not apply', () => {
    const madeFrom = ['a', 'b'];
    const wrong = [
      { was: 'a', now: 'x' },
      { was: 'b', now: 'y' },
      { was: 'y', now: 'x' },
      { was: '', now: 'y' },
      { was: 'a', now: '' },
      { was: '', now: '' },
    ];
    expect(follow(madeFrom, ['a', 'x'], wrong)).toEqual(madeFrom);
    const twice = [{ was: 'b', now: 'x' }, ...wrong, { was: 'b', now: 'x' }];
    expect(follow(madeFrom, ['a', 'x'], twice)).toEqual(['a', 'x']);
  });

  it('reduces the count by one for each followed change, in any order', () => {
    fc.assert(
      fc.property(different, different, fc.infiniteStream(fc.nat()), (from, source, picks) => {
        let madeFrom = from;
        for (;;) {
          const changes = changesOf(madeFrom, source);
          const change = changes[(picks.next().value ?? 0) % Math.max(changes.length, 1)];
          if (!change) break;
          madeFrom = follow(madeFrom, source, [change]);
          expect(countOutdated(madeFrom, source)).toBe(changes.length - 1);
        }
        expect(countOutdated(madeFrom, source)).toBe(0);
      }),
    );
  });

  it('is up to date after all changes at once, and ignores anything else', () => {
    fc.assert(
      fc.property(hashes, hashes, fc.array(fc.tuple(hashes, hashes)), (from, source, more) => {
        const all = follow(from, source, changesOf(from, source));
        expect(countOutdated(all, source)).toBe(0);
        const asked = more.map(([was, now]) => ({ was: was[0] ?? '', now: now[0] ?? '' }));
        expect(countOutdated(follow(from, source, asked), source)).toBeLessThanOrEqual(
          countOutdated(from, source) + asked.length,
        );
      }),
    );
  });
});
