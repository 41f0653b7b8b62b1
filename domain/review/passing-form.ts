import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';

/** The new reviewer, and the review that is reassigned; null means any reviewer. */
export const readPassing = formReader({
  ...{ ...textKey, revisionId: field.id, reviewForId: field.stored(field.idOrNull) },
  wasForId: field.from('was', field.idOrNull),
});
