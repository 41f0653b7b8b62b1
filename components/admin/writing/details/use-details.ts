import { useCallback, useMemo, useRef, useState } from 'react';
import type { FormHandle } from '@/components/admin/ui/forms/Form.client';
import type { DetailsEditing } from '@/components/admin/writing/text-editing-context';

/** Holds the form of the facts, so that one button saves the whole page. */
export function useDetails(): DetailsEditing {
  const form = useRef<FormHandle>(null);
  const [standing, heard] = useState<DetailsEditing['standing']>('saved');
  const save = useCallback(async () => {
    if (!form.current?.isChanged()) return null;
    const answer = await form.current.send();
    return answer.status === 'done' ? null : answer;
  }, []);
  return useMemo(() => ({ form, standing, heard, save }), [standing, save]);
}
