import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';

const revisionId = field.id;
const remark = field.within(field.lines, { max: 4_000 }, 'writing.wrong.tooLong');
const body = field.required(remark, 'review.wrong.empty');

/** Index of a block; null, posted as `text`, for the whole text. */
const position = field
  .parsedBy(field.line, blockOf, 'review.wrong.noParagraph')
  .transform(({ at }) => at);

export const readComment = formReader({ ...textKey, revisionId, position, body });
export const readAnswer = formReader({ ...textKey, commentId: field.id, body });
export const readOneComment = formReader({ ...textKey, commentId: field.id });

/** The new reviewer, and the review that is reassigned; null means any reviewer. */
export const readPassing = formReader({
  ...{ ...textKey, revisionId, reviewForId: field.stored(field.idOrNull) },
  wasForId: field.from('was', field.idOrNull),
});

function blockOf(typed: string): { at: number | null } | null {
  const at = field.wholeNumber(typed);
  return at === null && typed !== 'text' ? null : { at };
}
