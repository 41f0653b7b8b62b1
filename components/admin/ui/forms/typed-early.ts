import { useEffect, useState } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Types of inputs into which nobody types. */
const NOT_TYPED = new Set(['checkbox', 'radio', 'file']);
/** Fields that their components have taken over. */
const alive = new WeakSet<Element>();

/**
 * Keeps what somebody typed into a field before the page's scripts had come: React puts a text area back to what the
 * server sent as it takes it over, and tells nobody of what stands in an input. It is put back, and told as typed now.
 * @param id of the field; what is no field of text is left alone
 */
export function useTypedEarly(id: string): void {
  const [early] = useState(() => typedEarly(id));
  useEffect(() => {
    const field = textField(id);
    if (!field || alive.has(field)) return;
    alive.add(field);
    if (early === null) return;
    // After the effects of all that came to life with it: whoever hears of it has begun to listen.
    queueMicrotask(() => {
      field.value = early;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }, [id, early]);
}

/** Read as the field is drawn first, when it still is the server's. */
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
