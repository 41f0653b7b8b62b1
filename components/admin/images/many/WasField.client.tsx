'use client';

import { useContext, useEffect, useState } from 'react';
import { FormContext } from '@/components/admin/ui/forms/form-context';

interface WasFieldProps {
  name: string;
  value: string;
}

/** Sends back what a field showed first; only a save of the form renews it. */
export function WasField({ name, value }: WasFieldProps) {
  const { state } = useContext(FormContext);
  const [was, setWas] = useState(value);
  const isSaved = state.status === 'done';
  useEffect(() => {
    if (isSaved) setWas(value);
  }, [isSaved, value]);
  return <input type="hidden" name={name} value={was} />;
}
