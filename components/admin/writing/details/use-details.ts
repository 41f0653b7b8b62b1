import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FormHandle } from '@/components/admin/ui/forms/Form.client';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import type {
  ChangedDetails,
  DetailsEditing,
} from '@/components/admin/writing/text-editing-context';
import { namedProblems } from './named-problems';

/** After the last change, in milliseconds. */
const PAUSE_MS = 1_000;
const RETRY_MS = 10_000;
/** What is typed while a save is under way is saved by another one. */
const MOST_SAVES = 3;

type Shown = Pick<DetailsEditing, 'standing' | 'savedAt' | 'problem'>;

/** Saves the details form by itself: after a pause, when the page is left, and before it is published. */
export function useDetails(onSaved: () => void): DetailsEditing {
  const form = useRef<FormHandle>(null);
  const version = useRef<string | null>(null);
  const [changed, tell] = useState<ChangedDetails | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState<Shown>({ standing: 'saved', savedAt: 0, problem: null });
  const saved = useRef(onSaved);
  saved.current = onSaved;

  const save = useCallback(async (): Promise<FormState | null> => {
    clearTimeout(timer.current);
    for (let saves = 0; saves < MOST_SAVES; saves += 1) {
      if (!form.current?.isChanged()) return null;
      setShown((before) => ({ ...before, standing: 'saving' }));
      const answer = await form.current.sendQuietly();
      clearTimeout(timer.current);
      if (answer.status !== 'done') {
        const [[href, words] = ['#facts', '']] = Object.entries(namedProblems(answer));
        setShown((before) => ({ ...before, standing: 'wrong', problem: { href, words } }));
        // What was typed is wrong until it is changed; all else may pass.
        if (answer.status !== 'wrong') timer.current = setTimeout(() => void save(), RETRY_MS);
        return answer;
      }
      setShown({ standing: 'saved', savedAt: Date.now(), problem: null });
      saved.current();
    }
    if (form.current?.isChanged()) {
      setShown((before) => ({ ...before, standing: 'typed' }));
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    }
    return null;
  }, []);

  const heard = useCallback(
    (isTyped: boolean) => {
      setShown((before) => {
        if (isTyped)
          return before.standing === 'saving' ? before : { ...before, standing: 'typed' };
        return { ...before, standing: 'saved', problem: null };
      });
      clearTimeout(timer.current);
      if (isTyped) timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [save],
  );

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', save);
    window.addEventListener('online', save);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('online', save);
    };
  }, [save]);

  return useMemo(
    () => ({ form, version, changed, tell, ...shown, heard, save }),
    [changed, shown, heard, save],
  );
}
