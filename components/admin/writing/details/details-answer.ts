import type { FormState } from '@/components/admin/ui/forms/form-state';
import { isTextField } from '@/domain/texts/text-content';

/** What the answer to text and details together says of the details: their problems, and what was typed into them. */
export function answerOfDetails({ status, problems, values, to }: FormState): FormState {
  const own = ofDetails(problems);
  return {
    status: status === 'wrong' && Object.keys(own).length > 0 ? status : 'idle',
    problems: own,
    values: ofDetails(values),
    to,
  };
}

/** The fields of the details. With a field of the text among its values, a form would show its boxes as sent and unticked. */
function ofDetails<T>(byField: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(byField).filter(([name]) => !isTextField(name)));
}
