import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';

export const readAttachmentWords = formReader({
  attachmentId: field.from('id', field.id),
  was: field.asTyped,
  language: field.language('images.problem.language'),
  title: field.stored(field.within(field.line, { most: 300 }, 'images.problem.tooLong')),
  transcript: field.stored(field.within(field.lines, { most: 500_000 }, 'images.problem.tooLong')),
});
