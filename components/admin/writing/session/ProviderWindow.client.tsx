'use client';

import { useEffect, useState } from 'react';
import { PROVIDER_START, ProviderFields } from '@/components/admin/sign-in/ProviderFields';
import { Button } from '@/components/admin/ui/Button';
import { HOME_PATH } from '@/domain/addresses/staff-address';

/** A button that opens the sign-in provider in another window, next to the text. */
export function ProviderWindow({ label }: { label: string }) {
  const [csrfToken, setCsrfToken] = useState('');

  useEffect(() => {
    let isHere = true;
    fetch('/api/auth/csrf')
      .then((answer) => answer.json())
      .then((given) => isHere && setCsrfToken(given.csrfToken))
      // Without a network nobody can sign in; the other ways stay.
      .catch(() => {});
    return () => {
      isHere = false;
    };
  }, []);

  return (
    <form method="post" action={PROVIDER_START} target="_blank" rel="noopener">
      <ProviderFields csrfToken={csrfToken} next={HOME_PATH} />
      <Button type="submit" name="for" value="text" disabled={csrfToken === ''}>
        {label}
      </Button>
    </form>
  );
}
