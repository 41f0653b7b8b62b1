import { fieldId } from '@/components/admin/ui/forms/field-id';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { FACTS_FORM } from './details-form-id';

/** Errors in the details form, each with the name of its field, by the address of the field. */
export function namedProblems({ problems, message = '' }: FormState): Record<string, string> {
  const named = Object.entries(problems).map(([field, said]) => {
    const id = fieldId(FACTS_FORM, field);
    const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.firstChild?.textContent;
    return [`#${id}`, label ? `${label.trim()}: ${said}` : said] as const;
  });
  return Object.fromEntries(named.length > 0 ? named : [['#facts', message]]);
}
