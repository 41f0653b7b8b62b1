import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { captionsIn } from './captions';

export const readAttachmentWords = formReader({
  attachmentId: field.from('id', field.id),
  was: field.asTyped,
  language: field.language('images.problem.language'),
  title: field.stored(field.within(field.line, { most: 300 }, 'images.problem.tooLong')),
  captions: field.ifSent(
    field.parsedBy(
      field.within(field.lines, { most: 500_000 }, 'images.problem.tooLong'),
      (typed) => {
        const read = captionsIn(typed);
        return read.ok ? read.captions : null;
      },
      (typed) => ['images.problem.captions', { line: lineOfProblem(typed) }],
    ),
  ),
  /** Ids of images; '' for none. */
  poster: field.ifSent(field.asTyped),
  posterWas: field.ifSent(field.asTyped),
  transcript: field.stored(field.within(field.lines, { most: 500_000 }, 'images.problem.tooLong')),
});

function lineOfProblem(typed: string): number {
  const read = captionsIn(typed);
  return read.ok ? 0 : read.line;
}
