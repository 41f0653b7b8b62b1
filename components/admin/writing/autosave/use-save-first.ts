import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import { namedProblems } from '@/components/admin/writing/details/named-problems';
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
      return { status: 'wrong', message, problems: namedProblems(wrong), values: {} };
    }
    add(form, latest.current);
    return null;
  };
}
