import { describe, expect, it } from 'vitest';
import {
  isReadOnly,
  isWriting,
  opened,
  type Saving,
  type SavingEvent,
} from '@/components/admin/writing/autosave/saving';
import { step } from '@/components/admin/writing/autosave/saving-reducer';
import { IDLE_MS, type Writer } from '@/domain/writing/edit-lock';

type Theirs = { by: string };
type Event = SavingEvent<Theirs>;

const MARIA: Writer = { name: 'Maria', isYou: false, since: 5, stoppedAt: null };
const STOPPED: Writer = { ...MARIA, stoppedAt: 9 };
const ELSEWHERE: Writer = { ...MARIA, isYou: true };
const around = (writer: Writer | null, isHolding = false, version = 1): Event => {
  return { is: 'around', isHolding, writer, version, now: 10 };
};

function given(...events: Event[]): Saving<Theirs> {
  return events.reduce(
    (saving, event) => step(saving, event).saving,
    opened(1, 0) as Saving<Theirs>,
  );
}

describe('a text open on two pages', () => {
  it('is locked with the first change, once', () => {
    const first = step(given(), { is: 'typed', now: 1 });
    expect(first.tasks).toContainEqual({ do: 'acquireLock', takesOver: false });
    const second = step(first.saving, { is: 'typed', now: 2 });
    expect(second.tasks).toEqual([{ do: 'keep', edits: 2 }]);
  });

  it('is read-only while another user has the edit lock, from the start', () => {
    expect(isReadOnly(opened(1, 0, MARIA))).toBe(true);
    expect(isReadOnly(opened(1, 0, STOPPED))).toBe(false);
    expect(isReadOnly(given(around(MARIA)))).toBe(true);
  });

  it('is read-only until the user takes over after the other has stopped', () => {
    const left = given(around(MARIA), around(STOPPED));
    expect(left.hold).toEqual({ is: 'left', by: STOPPED });
    expect(isReadOnly(left)).toBe(true);
    const asked = step(left, { is: 'wanted', now: 20 });
    expect(asked.tasks).toEqual([{ do: 'acquireLock', takesOver: true }]);
    expect(isReadOnly(asked.saving)).toBe(false);
    const late = step(asked.saving, around({ ...MARIA, name: 'Ben' }));
    expect(isReadOnly(late.saving)).toBe(true);
  });

  it("can be taken over from the same user's other page, not from another user", () => {
    expect(step(given(around(MARIA)), { is: 'wanted', now: 20 }).tasks).toEqual([]);
    const here = step(given(around(ELSEWHERE)), { is: 'wanted', now: 20 });
    expect(here.tasks).toEqual([{ do: 'acquireLock', takesOver: true }]);
    expect(given(around(ELSEWHERE), around({ ...STOPPED, isYou: true })).hold.is).toBe('free');
  });

  it('shows the newest text before editing continues', () => {
    const asked = given(around(MARIA), around(STOPPED), { is: 'wanted', now: 20 });
    expect(step(asked, around(null, true, 4)).tasks).toEqual([{ do: 'renew', version: 4 }]);
    expect(step(asked, around(null, true, 1)).tasks).toEqual([]);
  });

  it('shows the newest text automatically as long as nothing was typed', () => {
    expect(step(given(), around(null, false, 2)).tasks).toEqual([{ do: 'renew', version: 2 }]);
    expect(step(given(), around(MARIA, false, 2)).tasks).toEqual([]);
    const typed = given({ is: 'typed', now: 1 });
    expect(step(typed, around(null, false, 2)).tasks).toEqual([]);
  });

  it('sends text typed before the lock was known to the server, which keeps it', () => {
    const typed = given({ is: 'typed', now: 1 }, around(MARIA));
    expect(isReadOnly(typed)).toBe(false);
    const sent = step(typed, { is: 'tick', now: 9_999 });
    expect(sent.tasks).toContainEqual(expect.objectContaining({ do: 'send', edits: 1 }));
    const stale: Event = {
      is: 'stale',
      edits: 1,
      theirs: { by: 'Maria' },
      version: 2,
      heldBy: MARIA,
    };
    const refused = step(sent.saving, stale).saving;
    expect(isReadOnly(refused)).toBe(true);
    const decided: Event = { is: 'decided', version: 2, isTheirs: false, now: 30 };
    expect(step(refused, decided).tasks).toEqual([]);
    const after = step(refused, around(STOPPED)).saving;
    expect(step(after, decided).tasks).toContainEqual(expect.objectContaining({ do: 'send' }));
    const theirs: Event = { ...decided, isTheirs: true };
    expect(isReadOnly(step(refused, theirs).saving)).toBe(true);
    expect(isReadOnly(step(after, theirs).saving)).toBe(false);
  });

  it('counts as being edited while something was typed recently', () => {
    const typed = given({ is: 'typed', now: 1_000 }, around(null, true));
    expect(isWriting(typed, 2_000)).toBe(true);
    expect(isWriting(typed, 1_000 + IDLE_MS)).toBe(false);
    expect(isWriting(given(around(MARIA)), 2_000)).toBe(false);
    expect(typed.wasHolding).toBe(true);
  });
});
