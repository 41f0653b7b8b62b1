import { asMine, freed, lockedBy } from '@/components/admin/writing/presence/edit-lock-reducer';
import {
  dueAt,
  hasUnsaved,
  isStuck,
  type Saving,
  type SavingEvent,
  type SavingStep,
  type SavingTask,
} from './saving';

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

/** The next state and the tasks to run after an event. */
export function step<Theirs>(
  saving: Saving<Theirs>,
  event: SavingEvent<Theirs>,
): SavingStep<Theirs> {
  switch (event.is) {
    case 'typed':
      return typed(saving, event.now);
    case 'tick': {
      const due = dueAt(saving);
      return due !== null && event.now >= due ? send(saving) : { saving, tasks: [] };
    }
    case 'asked':
      return asked(saving);
    case 'parting':
      return parting(saving);
    case 'decided':
      return decided(saving, event);
    case 'around':
    case 'wanted':
      return lockedBy(saving, event);
    default:
      return answered(saving, event);
  }
}

function typed<Theirs>(saving: Saving<Theirs>, now: number): SavingStep<Theirs> {
  const edits = saving.edits + 1;
  const changedAt = hasUnsaved(saving) ? saving.changedAt : now;
  const next = { ...saving, edits, changedAt, typedAt: now };
  const keep: SavingTask = { do: 'keep', edits };
  if (saving.hold.is !== 'free') return { saving: next, tasks: [keep] };
  const acquire: SavingTask = { do: 'acquireLock', takesOver: false };
  return { saving: { ...next, hold: { is: 'acquiring' } }, tasks: [keep, acquire] };
}

function asked<Theirs>(saving: Saving<Theirs>): SavingStep<Theirs> {
  if (!hasUnsaved(saving) || saving.trouble?.is === 'conflict') return { saving, tasks: [] };
  if (saving.sending !== null) return { saving: { ...saving, isAsked: true }, tasks: [] };
  return send(saving);
}

/**
 * On page unload: sends the latest text even if a save is in flight, unless that save may itself
 * overwrite; the order of arrival would be unknown. The local copy covers that case.
 */
function parting<Theirs>(saving: Saving<Theirs>): SavingStep<Theirs> {
  if (!hasUnsaved(saving)) return { saving, tasks: [] };
  const keep: SavingTask = { do: 'keep', edits: saving.edits };
  const isSent = saving.sending === saving.edits || (saving.sending !== null && saving.isUnsure);
  if (isStuck(saving) || isSent) return { saving, tasks: [keep] };
  const sent = send(saving, true);
  return { ...sent, tasks: [keep, ...sent.tasks] };
}

function send<Theirs>(saving: Saving<Theirs>, isParting = false): SavingStep<Theirs> {
  const { edits, version, wasHolding } = saving;
  const mayFollowOwn = saving.isUnsure || saving.sending !== null;
  return {
    saving: { ...saving, sending: edits, isUnsure: mayFollowOwn, isAsked: false },
    tasks: [{ do: 'send', edits, version, isParting, mayFollowOwn, wasHolding }],
  };
}

function decided<Theirs>(
  saving: Saving<Theirs>,
  { version, isTheirs, now }: { version: number; isTheirs: boolean; now: number },
): SavingStep<Theirs> {
  // While somebody else is editing, the text is kept locally and can be saved when they stop.
  if (!isTheirs && saving.hold.is === 'theirs') return { saving, tasks: [] };
  const next = { ...saving, version, trouble: null, failures: 0 };
  if (!isTheirs) return send({ ...next, sending: null, hold: asMine(saving.hold) });
  // Text typed after the refused save was sent exists only in this browser.
  const edits = saving.trouble?.is === 'conflict' ? saving.trouble.edits : saving.edits;
  return {
    saving: { ...next, sending: null, saved: saving.edits, savedAt: now, hold: freed(next.hold) },
    tasks: [{ do: 'forget', edits }],
  };
}

type Answer<Theirs> = Extract<SavingEvent<Theirs>, { edits: number }>;

function answered<Theirs>(saving: Saving<Theirs>, answer: Answer<Theirs>): SavingStep<Theirs> {
  const isAwaited = saving.sending === answer.edits;
  const next = isAwaited ? { ...saving, sending: null } : saving;
  if (answer.is === 'saved') return taken(next, answer);
  // A failed older request is ignored: a newer one is in flight or has arrived.
  if (!isAwaited) return { saving: next, tasks: [] };
  if (saving.trouble?.is === 'conflict' && answer.is !== 'stale')
    return { saving: next, tasks: [] };
  const after = { ...next, ...troubled(next, answer) };
  // Sends again with what was typed meanwhile: the server refuses it too, but keeps it.
  return answer.is === 'stale' && answer.edits < after.edits
    ? send(after)
    : { saving: after, tasks: [] };
}

function taken<Theirs>(
  saving: Saving<Theirs>,
  answer: { edits: number; version: number; now: number },
): SavingStep<Theirs> {
  const saved = Math.max(saving.saved, answer.edits);
  const version = Math.max(saving.version, answer.version);
  const { trouble } = saving;
  const stays = trouble?.is === 'conflict' && trouble.version >= answer.version ? trouble : null;
  const next: Saving<Theirs> = {
    ...saving,
    saved,
    version,
    trouble: stays,
    failures: 0,
    isUnsure: saving.sending !== null,
    hold: saving.hold.is === 'theirs' ? saving.hold : { is: 'mine' },
    wasHolding: true,
    savedAt: answer.now,
    changedAt: saving.edits > saved ? answer.now : saving.changedAt,
  };
  const tasks: SavingTask[] = [{ do: 'forget', edits: saved }];
  if (!next.isAsked || next.sending !== null || stays) return { saving: next, tasks };
  const again = asked({ ...next, isAsked: false });
  return { ...again, tasks: [...tasks, ...again.tasks] };
}

function troubled<Theirs>(
  saving: Saving<Theirs>,
  answer: Exclude<Answer<Theirs>, { is: 'saved' }>,
): Partial<Saving<Theirs>> {
  const { failures } = saving;
  const isAsked = false;
  switch (answer.is) {
    case 'failed': {
      const wait = Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
      const { isFull, now } = answer;
      const trouble = { is: 'unreached', retryAt: now + wait, ...(isFull && { isFull }) } as const;
      return { trouble, failures: failures + 1, isUnsure: true, isAsked };
    }
    case 'signedOut':
      return { trouble: { is: 'signedOut' }, isAsked };
    case 'otherPerson': {
      const { staffId, name } = answer;
      return { trouble: { is: 'otherPerson', staffId, name }, isAsked };
    }
    case 'stale': {
      const { theirs, version, edits, heldBy: by } = answer;
      const trouble = { is: 'conflict', theirs, version, edits } as const;
      return { trouble, isAsked, ...(by && { hold: { is: 'theirs', by } }) };
    }
    case 'refused': {
      const { why, edits } = answer;
      return { trouble: { is: 'refused', why, edits }, isAsked };
    }
  }
}
