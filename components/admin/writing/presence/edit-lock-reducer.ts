import {
  type EditLockState,
  hasUnsaved,
  type Saving,
  type SavingEvent,
  type SavingStep,
} from '@/components/admin/writing/autosave/saving';

type HoldEvent<Theirs> = Extract<SavingEvent<Theirs>, { is: 'around' | 'wanted' }>;

/** The next state after the server reported the lock's holder, or the user wants to edit here. */
export function lockedBy<Theirs>(
  saving: Saving<Theirs>,
  event: HoldEvent<Theirs>,
): SavingStep<Theirs> {
  if (event.is === 'wanted') return wanted(saving, event.now);
  const hold = holdAfter(saving.hold, event);
  const next = { ...saving, hold, wasHolding: saving.wasHolding || event.isHolding };
  const isIdle = !hasUnsaved(saving) && saving.sending === null && saving.trouble === null;
  // The page may have been rendered while a save of its earlier session was in progress.
  const isUntouched = saving.edits === 0 && hold.is === 'free';
  const { version } = event;
  const isNew = version > saving.version && (event.isHolding || isUntouched);
  return { saving: next, tasks: isNew && isIdle ? [{ do: 'renew', version }] : [] };
}

/** State of a page that is about to edit: it has the lock, or gets it with the next save. */
export function asMine(hold: EditLockState): EditLockState {
  return hold.is === 'mine' ? hold : { is: 'acquiring' };
}

/** State after the newest text was shown: a user who stopped no longer blocks editing. */
export function freed(hold: EditLockState): EditLockState {
  return hold.is === 'left' ? { is: 'free' } : hold;
}

/** The lock can be taken over from the same user's other page, never from somebody else. */
function wanted<Theirs>(saving: Saving<Theirs>, now: number): SavingStep<Theirs> {
  const { hold } = saving;
  if (hold.is === 'theirs' && !hold.by.isYou) return { saving, tasks: [] };
  const next = { ...saving, hold: asMine(hold), typedAt: now };
  return { saving: next, tasks: [{ do: 'acquireLock', takesOver: true }] };
}

function holdAfter<Theirs>(
  before: EditLockState,
  { isHolding, writer, now }: Extract<HoldEvent<Theirs>, { is: 'around' }>,
): EditLockState {
  if (isHolding) return { is: 'mine' };
  if (writer && writer.stoppedAt === null) return { is: 'theirs', by: writer };
  // Of a text that is not begun nothing can be held: its first save acquires the lock.
  if (before.is === 'acquiring') return before;
  const stays = before.is === 'theirs' || before.is === 'left';
  // After the user's own page was closed, no question is needed.
  if (!stays || (writer ?? before.by).isYou) return { is: 'free' };
  return { is: 'left', by: writer ?? { ...before.by, stoppedAt: before.by.stoppedAt ?? now } };
}
