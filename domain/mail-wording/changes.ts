import type { Queries } from '@/db/open';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { putSetting } from '@/domain/settings/changes';
import { type MailWording, withWording, wordingIn, workingWording } from './mail-wording';
import { storedWordingIn, WORDING_KEY } from './queries';

interface SeenWording {
  /** Fingerprint of what the page showed. */
  was?: string;
}

/**
 * Changes the wording of a language in the draft, which begins as a copy of what mails say.
 * @throws NotAllowed; Refused when the language was changed since the page showed it
 */
export async function draftWording(
  write: Queries,
  by: Author,
  { was, language, wording }: SeenWording & { language: string; wording: MailWording },
  now: number,
): Promise<void> {
  requireMay(by, 'site.change');
  const stored = await storedWordingIn(write);
  const working = workingWording(stored);
  refuseUnseen(was, wordingIn(working, language));
  const draft = withWording(working, language, wording);
  await putSetting(write, WORDING_KEY, { ...stored, draft });
  await note(write, by, { action: 'site.draftWording', language, now });
}

/**
 * Publishes the draft: mails that are sent from now on say it.
 * @throws NotAllowed; Refused when it is another one than was seen
 */
export async function publishWording(
  write: Queries,
  by: Author,
  { was }: SeenWording,
  now: number,
): Promise<void> {
  requireMay(by, 'site.change');
  const { draft } = await seenDraft(write, was);
  await putSetting(write, WORDING_KEY, { wording: draft, draft: null });
  await note(write, by, { action: 'site.publishWording', now });
}

/** Deletes the draft; mails go on saying what they say. */
export async function discardWording(
  write: Queries,
  by: Author,
  { was }: SeenWording,
  now: number,
): Promise<void> {
  requireMay(by, 'site.change');
  const { wording } = await seenDraft(write, was);
  await putSetting(write, WORDING_KEY, { wording, draft: null });
  await note(write, by, { action: 'site.discardWording', now });
}

async function seenDraft(write: Queries, was: string | undefined) {
  const { wording, draft } = await storedWordingIn(write);
  if (!draft) throw new Refused('mailWording.problem.noDraft');
  refuseUnseen(was, draft);
  return { wording, draft };
}

function note(
  write: Queries,
  by: Author,
  entry: { action: string; language?: string; now: number },
): Promise<void> {
  return addToAudit(write, by, { subjectKind: 'site', subjectId: 'mails', detail: {}, ...entry });
}
