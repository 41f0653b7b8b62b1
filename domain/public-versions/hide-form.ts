import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';

export const readHiding = formReader({
  ...textKey,
  revisionId: field.from('versionId', field.id),
  isHidden: field.from('hide', field.checkbox),
});
