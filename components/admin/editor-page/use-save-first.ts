import { useRef } from 'react';
import type { FormState } from '@/components/admin/form-state';
import { useDeskWords } from './DeskWords.client';
import { type Desk, useDesk } from './desk-context';

/**
 * What a form does before it is sent: everything typed is saved first, and if that fails nothing is sent.
 * @param add puts into the form what is known only then
 */
export function useSaveFirst(add: (form: FormData, desk: Desk) => void = () => undefined) {
  const desk = useDesk();
  const latest = useRef(desk);
  latest.current = desk;
  const { t } = useDeskWords();
  return async (form: FormData): Promise<FormState | null> => {
    if (await desk.flush()) {
      add(form, latest.current);
      return null;
    }
    const message = t('publishing.wrong.notSaved');
    return { status: 'broken', message, problems: {}, values: {} };
  };
}
