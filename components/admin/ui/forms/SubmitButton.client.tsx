'use client';

import { type ComponentProps, useContext } from 'react';
import type { ButtonKind } from '@/components/admin/ui/Button';
import { FormContext } from './form-context';

interface SubmitButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  kind?: ButtonKind;
}

/** Submits its form, once at a time. It keeps the focus while waiting. */
export function SubmitButton({ kind = 'main', ...rest }: SubmitButtonProps) {
  const { isSending, owner } = useContext(FormContext);
  return (
    <button
      form={owner}
      {...rest}
      type="submit"
      className={`button is-${kind}`}
      aria-disabled={isSending || undefined}
    />
  );
}
