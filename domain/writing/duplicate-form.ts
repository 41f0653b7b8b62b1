import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';

/** Which languages of a story to copy, and whether the copy is a template. */
export const readDuplicate = formReader(
  {
    storyId: field.id,
    languages: field.from('language', field.manyLines),
    as: field.choice('copy', 'template'),
  },
  ({ languages }) => ({
    language: languages.length === 0 && 'stories.duplicate.languageMissing',
  }),
);
