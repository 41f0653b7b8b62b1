import { useEffect, useState } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Input types without typed text. */
const NOT_TYPED = new Set(['checkbox', 'radio', 'file']);
/** Fields that are hydrated. */
const alive = new WeakSet<Element>();

/**
 * Keeps text typed into a field before hydration: React resets a text area to the server's value
 * and fires no event for an input. The text is put back and reported as typed.
 * @param id of the field; other elements are ignored
 */
export function useTypedEarly(id: string): void {
  const [early] = useState(() => typedEarly(id));
  useEffect(() => {
    const field = textField(id);
    if (!field || alive.has(field)) return;
    alive.add(field);
    if (early === null) return;
    // After the effects of the whole tree, so that listeners are attached.
    queueMicrotask(() => {
      field.value = early;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }, [id, early]);
}

/** Read at the first render, when the element is still the server's. */
function typedEarly(id: string): string | null {
  if (typeof document === 'undefined') return null;
  const field = textField(id);
  if (!field || alive.has(field) || field.value === field.defaultValue) return null;
  return field.value;
}

function textField(id: string): TextField | null {
  const found = document.getElementById(id);
  if (found instanceof HTMLTextAreaElement) return found;
  return found instanceof HTMLInputElement && !NOT_TYPED.has(found.type) ? found : null;
}
