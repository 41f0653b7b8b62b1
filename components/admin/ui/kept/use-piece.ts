import { useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FormContext } from '@/components/admin/ui/forms/form-context';

/**
 * State of a form part that is not an input, kept with the fields.
 * @param read parses a kept value; undefined when invalid
 */
export function usePiece<T>(
  name: string,
  given: T,
  read: (kept: unknown) => T | undefined,
): [T, (next: T) => void] {
  const { pieces, touched } = useContext(FormContext);
  const [value, setValue] = useState(given);
  const base = useRef(JSON.stringify(given)).current;
  const text = JSON.stringify(value);
  const reader = useRef(read);
  const before = useRef(text);
  useEffect(() => {
    const put = (kept: string) => {
      const next = reader.current(JSON.parse(kept));
      if (next !== undefined) flushSync(() => setValue(next));
    };
    pieces?.set(name, { value: text, base, put });
    // Back to what was given may be a change too, where something else was saved meanwhile.
    if (text !== before.current) touched?.();
    before.current = text;
    return () => {
      pieces?.delete(name);
    };
  }, [pieces, touched, name, text, base]);
  return [value, setValue];
}
