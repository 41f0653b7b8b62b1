import {
  type EditLockState,
  hasUnsaved,
  type Saving,
  type SavingEvent,
  type SavingStep,
} from '@/components/admin/writing/autosave/saving';

type HoldEvent<Theirs> = Extract<SavingEvent<Theirs>, { is: 'around' | 'wanted' }>;

/** What follows when the server tells who writes, or somebody wants to write here. */
export function lockedBy<Theirs>(
  saving: Saving<Theirs>,
  event: HoldEvent<Theirs>,
): SavingStep<Theirs> {
  if (event.is === 'wanted') return wanted(saving, event.now);
  const hold = holdAfter(saving.hold, event);
  const next = { ...saving, hold, wasHolding: saving.wasHolding || event.isHolding };
  const isIdle = !hasUnsaved(saving) && saving.sending === null && saving.trouble === null;
  // A page may have been made while its own former self was still being saved.
  const isUntouched = saving.edits === 0 && hold.is === 'free';
  const { version } = event;
  const isNew = version > saving.version && (event.isHolding || isUntouched);
  return { saving: next, tasks: isNew && isIdle ? [{ do: 'renew', version }] : [] };
}

/** The hold of a page that is about to write: its own already, or to be had with the next save. */
export function asMine(hold: EditLockState): EditLockState {
  return hold.is === 'mine' ? hold : { is: 'acquiring' };
}

/** The hold of a page that has just been given the newest text: who has stopped need not be asked for it again. */
export function freed(hold: EditLockState): EditLockState {
  return hold.is === 'left' ? { is: 'free' } : hold;
}

/** Nobody takes the text from somebody else who writes; from oneself in another place one does. */
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
  // From one's own page that was closed nobody needs to be asked to go on.
  if (!stays || (writer ?? before.by).isYou) return { is: 'free' };
  return { is: 'left', by: writer ?? { ...before.by, stoppedAt: before.by.stoppedAt ?? now } };
}
