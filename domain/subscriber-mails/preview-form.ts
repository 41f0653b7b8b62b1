/** Which mail of the preview is asked for. */
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { PREVIEWED_MAILS } from '@/domain/mail/mail';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

export const readPreviewed = formReader({
  mail: field.oneOf(PREVIEWED_MAILS, 'subscribers.mails.unknown'),
  language: field.oneOf(INTERFACE_LANGUAGES, 'subscribers.problem.language'),
  letterId: field.from('letter', field.id),
});
