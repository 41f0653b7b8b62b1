import { useCallback, useMemo, useRef, useState } from 'react';
import type { FormHandle } from '@/components/admin/ui/forms/Form.client';
import type { DetailsEditing } from '@/components/admin/writing/text-editing-context';

/** State of the details form, which is saved by the same button as the text. */
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
