import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { fieldId } from '@/components/admin/ui/forms/field-id';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { FACTS_FORM } from '@/components/admin/writing/details/details-form-id';
import {
  type TextEditingValue,
  useTextEditing,
} from '@/components/admin/writing/text-editing-context';

/**
 * Saves everything typed before a form is posted; when that fails nothing is posted.
 * @param add adds values that are known only after saving
 */
export function useSaveFirst(
  add: (form: FormData, desk: TextEditingValue) => void = () => undefined,
) {
  const desk = useTextEditing();
  const latest = useRef(desk);
  latest.current = desk;
  const t = useTranslations();
  return async (form: FormData): Promise<FormState | null> => {
    if (!(await desk.flush())) {
      const message = t('writing.wrong.notSaved');
      return { status: 'broken', message, problems: {}, values: {} };
    }
    const wrong = await desk.facts.save();
    if (wrong) {
      const message = t('writing.wrong.factsNotSaved');
      return { status: 'wrong', message, problems: inFacts(wrong), values: {} };
    }
    add(form, latest.current);
    return null;
  };
}

/** Errors in the details form, each with the name and link of its field. */
function inFacts({ problems, message = '' }: FormState): Record<string, string> {
  const named = Object.entries(problems).map(([field, said]) => {
    const id = fieldId(FACTS_FORM, field);
    const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.firstChild?.textContent;
    return [`#${id}`, label ? `${label.trim()}: ${said}` : said] as const;
  });
  return Object.fromEntries(named.length > 0 ? named : [['#facts', message]]);
}
