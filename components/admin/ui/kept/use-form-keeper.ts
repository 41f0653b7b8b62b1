import { type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { FormKeeper, type Offered } from './form-keeper';
import { isSignOut, storeOf, Typist } from './Typist.client';
import type { Piece } from './typed-fields';

/** Keeps a form's input while its page is open, and restores it at the next visit. */
export function useFormKeeper(
  form: RefObject<HTMLFormElement | null>,
  name: string,
  onLooked?: (isChanged: boolean) => void,
) {
  const person = useContext(Typist);
  const [pieces] = useState(() => new Map<string, Piece>());
  const keeper = useRef<FormKeeper | null>(null);
  const [offered, setOffered] = useState<Offered | null>(null);
  const looked = useRef(onLooked);
  looked.current = onLooked;

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const tell = (isChanged: boolean) => looked.current?.(isChanged);
    const own = new FormKeeper(element, pieces, storeOf(person), { person, name }, tell);
    keeper.current = own;
    // After input typed before hydration has been put back.
    queueMicrotask(() => {
      if (keeper.current === own) setOffered(own.find());
    });
    const typed = ({ target }: Event) => {
      if (target instanceof Element && 'form' in target && target.form === element) own.touched();
    };
    const parting = () => {
      if (document.visibilityState === 'hidden') own.keep();
    };
    const guard = (event: BeforeUnloadEvent) => {
      own.keep();
      if (person !== '' && own.wouldLose()) event.preventDefault();
    };
    const signedOut = ({ target }: SubmitEvent) => {
      if (isSignOut(target)) own.stop();
    };
    document.addEventListener('input', typed);
    document.addEventListener('change', typed);
    document.addEventListener('visibilitychange', parting);
    document.addEventListener('submit', signedOut);
    window.addEventListener('pagehide', own.keep);
    window.addEventListener('beforeunload', guard);
    return () => {
      own.keep();
      keeper.current = null;
      document.removeEventListener('input', typed);
      document.removeEventListener('change', typed);
      document.removeEventListener('visibilitychange', parting);
      document.removeEventListener('submit', signedOut);
      window.removeEventListener('pagehide', own.keep);
      window.removeEventListener('beforeunload', guard);
    };
  }, [form, pieces, person, name]);

  /** Puts what is offered into the form. */
  function take() {
    keeper.current?.take();
    setOffered(null);
  }

  function discard() {
    keeper.current?.discard();
    setOffered(null);
  }

  return { keeper, pieces, offered, setOffered, take, discard };
}
