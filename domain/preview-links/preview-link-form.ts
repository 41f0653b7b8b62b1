import { momentOf } from '@/domain/dates/wall-clock';
import * as field from '@/domain/forms/fields';
import { readForm, type Sent } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';
import { LONGEST_RECIPIENT, latestEnd } from './preview-link';

const name = field.within(field.line, { max: LONGEST_RECIPIENT }, 'writing.wrong.tooLong');
const recipient = field.required(name, 'previewLinks.wrong.recipientMissing');

/** Reads a preview link's recipient and last day. @param given.timeZone in which the day ends */
export function readShare(form: Sent, { timeZone, now }: { timeZone: string; now: number }) {
  const endOf = (day: string) => {
    const endsAt = momentOf(`${day}T23:59`, timeZone) ?? 0;
    return endsAt > now && endsAt <= latestEnd(now) ? endsAt : null;
  };
  const until = field.parsedBy(field.line, endOf, 'previewLinks.wrong.until');
  const endsAt = field.from('until', until);
  return readForm({ ...textKey, revisionId: field.id, recipient, endsAt }, form);
}
