import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  hasUnsaved,
  LONGEST_MS,
  opened,
  PAUSE_MS,
  type Saving,
  type SavingEvent,
} from './saving';
import { HAPPENINGS, World } from './saving.fixtures';
import { step } from './saving-reducer';

type Theirs = { by: string };
const SENT = { do: 'send', isParting: false, mayFollowOwn: false, wasHolding: false };

type Event = SavingEvent<Theirs>;

function given(...events: Event[]): Saving<Theirs> {
  return events.reduce(
    (saving, event) => step(saving, event).saving,
    opened(1, 0) as Saving<Theirs>,
  );
}

describe('a text being saved', () => {
  it('is sent a few seconds after the last change, and every ten seconds while typing goes on', () => {
    expect(dueAt(given())).toBeNull();
    expect(dueAt(given({ is: 'typed', now: 1_000 }))).toBe(1_000 + PAUSE_MS);
    const long = Array.from({ length: 12 }, (_, n): Event => ({ is: 'typed', now: n * 1_000 }));
    expect(dueAt(given(...long))).toBe(LONGEST_MS);
  });

  it('is sent at once on request, and later text follows when requested again', () => {
    const sending = step(given({ is: 'typed', now: 1 }), { is: 'asked', now: 2 });
    expect(sending.tasks).toEqual([{ ...SENT, edits: 1, version: 1 }]);
    const more = given({ is: 'typed', now: 1 }, { is: 'asked', now: 2 }, { is: 'typed', now: 3 });
    const again = step(more, { is: 'asked', now: 4 });
    expect(again.tasks).toEqual([]);
    const { tasks } = step(again.saving, { is: 'saved', edits: 1, version: 2, now: 5 });
    expect(tasks).toContainEqual({ ...SENT, edits: 2, version: 2, wasHolding: true });
  });

  it('waits longer after each failure, up to half a minute, and reports it', () => {
    let saving = given({ is: 'typed', now: 0 });
    const waits: number[] = [];
    for (let now = 0, n = 0; n < 8; n += 1) {
      saving = step(saving, { is: 'asked', now }).saving;
      saving = step(saving, { is: 'failed', edits: 1, now }).saving;
      waits.push((dueAt(saving) ?? 0) - now);
      now = dueAt(saving) ?? now;
    }
    expect(waits.slice(1)).toEqual([4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
    expect(saving.trouble?.is).toBe('unreached');
  });

  it('does not send refused text again until it is changed', () => {
    const refused = given(
      { is: 'typed', now: 0 },
      { is: 'asked', now: 1 },
      { is: 'refused', edits: 1, why: 'tooLarge' },
    );
    expect(dueAt(refused)).toBeNull();
    expect(dueAt(step(refused, { is: 'typed', now: 5_000 }).saving)).not.toBeNull();
  });

  it('is not sent while signed out or in a conflict, and is sent afterwards', () => {
    const out = given(
      { is: 'typed', now: 0 },
      { is: 'asked', now: 1 },
      { is: 'signedOut', edits: 1 },
    );
    expect(dueAt(out)).toBeNull();
    expect(step(out, { is: 'asked', now: 9 }).tasks).toHaveLength(1);
    const other = given(
      { is: 'typed', now: 0 },
      { is: 'asked', now: 1 },
      { is: 'otherPerson', edits: 1, staffId: 'ben', name: 'Ben' },
    );
    expect(other.trouble).toEqual({ is: 'otherPerson', staffId: 'ben', name: 'Ben' });
    expect(dueAt(other)).toBeNull();
    expect(step(other, { is: 'parting', now: 9 }).tasks).toEqual([{ do: 'keep', edits: 1 }]);
    const theirs = { by: 'Anna' };
    const stale = given(
      { is: 'typed', now: 0 },
      { is: 'asked', now: 1 },
      { is: 'stale', edits: 1, theirs, version: 7 },
    );
    expect(step(stale, { is: 'asked', now: 2 }).tasks).toEqual([]);
    const mine = step(stale, { is: 'decided', version: 7, isTheirs: false, now: 3 });
    expect(mine.tasks).toEqual([{ ...SENT, edits: 1, version: 7 }]);
    const typedOn = step(stale, { is: 'typed', now: 3 }).saving;
    const kept = step(typedOn, { is: 'decided', version: 7, isTheirs: true, now: 4 });
    expect(kept.tasks).toEqual([{ do: 'forget', edits: 1 }]);
    const left = step(stale, { is: 'decided', version: 7, isTheirs: true, now: 3 });
    expect(hasUnsaved(left.saving)).toBe(false);
  });
});

describe('any order of events', () => {
  it('loses nothing typed and nothing saved by another user', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...HAPPENINGS), { maxLength: 120 }),
        fc.nat(),
        (events, seed) => {
          const world = new World(seed);
          for (const each of events) {
            world.happen(each);
            world.check();
          }
          world.settle();
          world.check();
          expect(hasUnsaved(world.saving)).toBe(false);
          expect(Math.max(world.copy, world.everStored)).toBe(world.saving.edits);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
