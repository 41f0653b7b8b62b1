'use client';

import { useContext, useEffect, useState } from 'react';
import { FormContext } from './form-context';

/**
 * Sends back a fingerprint of what the page showed. When another form refreshes the page, what is
 * typed into this one stays, and so does the fingerprint; only a save of its own renews it.
 */
export function SeenField({ value }: { value: string }) {
  const { state } = useContext(FormContext);
  const [seen, setSeen] = useState(value);
  const isSaved = state.status === 'done';
  useEffect(() => {
    if (isSaved) setSeen(value);
  }, [isSaved, value]);
  return <input type="hidden" name="was" value={seen} />;
}
