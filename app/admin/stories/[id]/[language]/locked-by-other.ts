import { Refused } from '@/domain/forms/form';

/** The refusal to publish or schedule what somebody else is writing, at the checkbox to do it all the same. */
export function lockedByOther(name: string): Refused {
  return new Refused(['writing.publish.held', { name }], 'whileWritten', 409);
}
