import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { CREDIT_CHOICES, OTHER_NAME_LENGTH } from './erasure';

const CHOICES = {
  credits: field.choice(...CREDIT_CHOICES),
  otherName: field.within(field.line, { most: OTHER_NAME_LENGTH }, 'account.profile.tooLong'),
  confirm: field.line,
};

type Chosen = { credits: string; otherName: string };

export const readErasure = formReader(
  {
    ...CHOICES,
    id: field.required(field.id, 'frame.missing'),
    toId: field.from('to', field.idOrNull),
  },
  problemsWith,
);

export const readOwnErasure = formReader({ ...CHOICES, current: field.secret }, problemsWith);

function problemsWith({ credits, otherName }: Chosen): Record<string, string> {
  const isMissing = credits === 'renamed' && otherName === '';
  return isMissing ? { otherName: 'people.erase.otherMissing' } : {};
}
