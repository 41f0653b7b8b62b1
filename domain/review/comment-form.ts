/** Forms of comments and of a reviewer's decision. */

import type { TextKey } from '@/domain/access/text-key';
import { someLines } from '@/domain/documents/plain/clean-text';
import type { Parsed, Problems } from '@/domain/forms/form';
import { readTextKey } from '@/domain/texts/text-key-form';

const LONGEST_REMARK = 4_000;
const LONGEST_ID = 100;

/** A new comment; `position` is the index of a block, or `text` for the whole text. */
export function readComment(
  form: FormData,
): Parsed<TextKey & { revisionId: string; position: number | null; body: string }> {
  return reading(form, (problems) => {
    const named = word(form, 'position');
    const position = named === 'text' ? null : Number(named);
    if (position !== null && (named === '' || !Number.isSafeInteger(position) || position < 0)) {
      problems.position = 'review.wrong.noParagraph';
    }
    return { revisionId: word(form, 'revisionId'), position, body: readBody(form, problems) };
  });
}

export function readAnswer(form: FormData): Parsed<TextKey & { commentId: string; body: string }> {
  return reading(form, (problems) => ({
    commentId: word(form, 'commentId'),
    body: readBody(form, problems),
  }));
}

/** The id of a comment. */
export function readOneComment(form: FormData): Parsed<TextKey & { commentId: string }> {
  return reading(form, () => ({ commentId: word(form, 'commentId') }));
}

/** The id of the revision to approve. */
export function readApproval(form: FormData): Parsed<TextKey & { revisionId: string }> {
  return reading(form, () => ({ revisionId: word(form, 'revisionId') }));
}

/** The new reviewer, and the review that is reassigned; an empty name means any reviewer. */
export function readPassing(
  form: FormData,
): Parsed<TextKey & { reviewForId: string | null; revisionId: string; wasForId: string | null }> {
  return reading(form, () => ({
    reviewForId: word(form, 'reviewForId') || null,
    revisionId: word(form, 'revisionId'),
    wasForId: word(form, 'was') || null,
  }));
}

type Found = Record<string, Problems[string]>;

function reading<T extends object>(
  form: FormData,
  read: (problems: Found) => T,
): Parsed<TextKey & T> {
  const place = readTextKey(form);
  if (!place.ok) return place;
  const problems: Found = {};
  const rest = read(problems);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { ...place.value, ...rest } };
}

function word(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' && value.length <= LONGEST_ID ? value.trim() : '';
}

function readBody(form: FormData, problems: Found): string {
  const value = form.get('body');
  const body = typeof value === 'string' ? someLines(value) : '';
  if (body === '') problems.body = 'review.wrong.empty';
  if (body.length > LONGEST_REMARK) {
    problems.body = ['writing.wrong.tooLong', { max: LONGEST_REMARK }];
  }
  return body;
}
