import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';

export const textKey = {
  storyId: field.required(field.id, 'frame.malformed'),
  language: field.parsedBy(field.line, field.canonical, 'frame.malformed'),
};

export const readTextKey = formReader(textKey);
