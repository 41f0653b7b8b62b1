import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { readScope } from '@/domain/subscriptions/scope';

/** The scope whose e-mail is switched. */
export const readSwitched = formReader({
  scope: field.parsedBy(field.line, readScope, 'subscribers.problem.unknownScope'),
});
