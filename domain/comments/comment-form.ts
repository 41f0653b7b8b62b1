import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';

const revisionId = field.id;
const remark = field.within(field.lines, { max: 4_000 }, 'writing.wrong.tooLong');
const body = field.required(remark, 'review.wrong.empty');
const words = field.within(field.lines, { max: 4_000 }, 'writing.wrong.tooLong');
const replacement = field.within(field.line, { max: 4_000 }, 'writing.wrong.tooLong');

/** Index of a block; null, posted as `text`, for the whole text. */
const position = field
  .parsedBy(field.line, blockOf, 'review.wrong.noParagraph')
  .transform(({ at }) => at);

const start = field.line.transform((typed) => field.wholeNumber(typed) ?? 0);

/** What `addComment` is given; a suggestion needs no further words. */
export const readComment = formReader({
  ...{ ...textKey, revisionId, position, body: remark, words, start },
  ...{ suggests: field.checkbox, replacement },
});
export const readAnswer = formReader({ ...textKey, commentId: field.id, body });
export const readOneComment = formReader({ ...textKey, commentId: field.id });
export const readDecline = formReader({ ...textKey, commentId: field.id, reason: body });

/** The paragraph and the place in it where the editor put a suggestion; null where none did. */
export const readAcceptance = formReader({
  ...{ ...textKey, commentId: field.id },
  appliedAt: field.line.transform((typed) => field.wholeNumber(typed)),
  appliedFrom: field.line.transform((typed) => field.wholeNumber(typed)),
});

/** The threads that were opened. */
export const readOpened = formReader({ threadIds: field.from('thread', field.ids) });

function blockOf(typed: string): { at: number | null } | null {
  const at = field.wholeNumber(typed);
  return at === null && typed !== 'text' ? null : { at };
}
