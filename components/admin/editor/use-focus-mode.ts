import { type RefObject, useEffect, useState } from 'react';
import { hideAround } from './focus-mode';

/** Focus mode: whether it is on, and its switch. Escape leaves it; the text's keys do so too. */
export function useFocusMode(box: RefObject<HTMLElement | null>) {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    if (!isOn || !box.current) return;
    const show = hideAround(box.current);
    const leave = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || event.isComposing;
      if (event.key === 'Escape' && !isTaken && !document.querySelector('dialog[open]')) {
        setIsOn(false);
      }
    };
    document.addEventListener('keydown', leave);
    return () => {
      show();
      document.removeEventListener('keydown', leave);
    };
  }, [isOn, box]);
  return { isOn, toggle: () => setIsOn((was) => !was), leave: () => setIsOn(false) };
}
