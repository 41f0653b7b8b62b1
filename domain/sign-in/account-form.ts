import * as field from '@/domain/forms/fields';
import { formReader, readForm, type Sent } from '@/domain/forms/form-reader';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { passwordMessage } from './password';
import { givenPassword, personName } from './sign-in-form';

export const readAccount = formReader({
  name: personName,
  interfaceLanguage: field.from(
    'language',
    field.stored(field.choice('en', ...INTERFACE_LANGUAGES)),
  ),
});

/** The current password, and a new one. @param about words that the password must not consist of */
export function readPasswordChange(form: Sent, about: readonly string[]) {
  const current = field.from('currentPassword', givenPassword);
  const next = field.from('newPassword', field.secret);
  return readForm({ current, next }, form, (given) => ({
    newPassword: passwordMessage(given.next, about),
  }));
}
