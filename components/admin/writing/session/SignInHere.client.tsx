'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type SignedInHere, signInHere } from '@/components/admin/sign-in/here';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormState } from '@/components/admin/ui/forms/form-state';

/** Elements of the sign-in form, rendered on the server with their messages. */
export interface SignInPieces {
  password: ReactNode;
  code: ReactNode;
  /** Other sign-in methods, which open in a new window. */
  beside: ReactNode;
}

interface SignInHereProps extends SignInPieces {
  /** Called after sign-in, possibly by another user. */
  onSignedIn: () => void;
}

/** Signs in without leaving the page: password, then the second factor if there is one. */
export function SignInHere({ password, code, beside, onSignedIn }: SignInHereProps) {
  const [asks, setAsks] = useState<'password' | 'code'>('password');
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else box.current?.querySelector<HTMLElement>(`[name="${asks}"]`)?.focus();
  }, [asks]);

  async function send(_before: FormState, form: FormData): Promise<SignedInHere> {
    const answer = await signInHere(form);
    if (answer.status !== 'done' || answer.asks) return answer;
    return { ...answer, message: t('writing.signIn.saving') };
  }

  function heard(answer: SignedInHere): void {
    if (answer.asks) setAsks(answer.asks);
    else if (answer.status === 'done') onSignedIn();
  }

  return (
    <div ref={box}>
      <Form key={asks} action={send} id={`here-${asks}`} onAnswer={heard}>
        {asks === 'code' ? code : password}
      </Form>
      {asks === 'password' && beside}
    </div>
  );
}
