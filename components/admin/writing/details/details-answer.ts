import type { FormState } from '@/components/admin/ui/forms/form-state';
import { isTextField } from '@/domain/texts/text-content';

/** What the answer to text and details together says of the details: their problems, and what was typed into them. */
export function answerOfDetails({ status, problems, values, to }: FormState): FormState {
  const own = Object.entries(problems).filter(([name]) => !isTextField(name));
  return {
    status: status === 'wrong' && own.length > 0 ? status : 'idle',
    problems: Object.fromEntries(own),
    values,
    to,
  };
}
