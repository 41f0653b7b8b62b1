import type { MessageKey, Parsed } from '@/domain/forms/form';
import { line, paragraphs } from '@/domain/forms/form-words';
import { canonicalTag } from '@/i18n/languages';
import type { AttachmentWords } from './attachment';

const LONGEST_TITLE = 300;
const LONGEST_TRANSCRIPT = 500_000;

/** The texts of an attachment in one language. */
export function readAttachmentWords(
  form: FormData,
): Parsed<{ attachmentId: string; words: AttachmentWords }> {
  const problems: Record<string, MessageKey> = {};
  const language = canonicalTag(line(form, 'language'));
  if (!language) problems.language = 'images.problem.language';
  const title = line(form, 'title');
  const transcript = paragraphs(form, 'transcript');
  const check = (field: string, value: string, most: number) => {
    if (value.length > most) problems[field] = ['images.problem.tooLong', { most }];
  };
  check('title', title, LONGEST_TITLE);
  check('transcript', transcript, LONGEST_TRANSCRIPT);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const words = { language: language ?? '', title, transcript };
  return { ok: true, value: { attachmentId: line(form, 'id'), words } };
}

/** Which attachment to move, and whether up or down. */
export function readAttachmentMove(form: FormData): Parsed<{ attachmentId: string; step: -1 | 1 }> {
  const step = line(form, 'to') === 'up' ? -1 : 1;
  return { ok: true, value: { attachmentId: line(form, 'id'), step } };
}

/** The id of the attachment, from a form without other fields. */
export function readAttachmentId(form: FormData): Parsed<{ attachmentId: string }> {
  return { ok: true, value: { attachmentId: line(form, 'id') } };
}
