'use client';

import type { ReactNode } from 'react';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { useTextEditing } from './text-editing-context';

interface RestoreFormProps {
  action: FormAction;
  children: ReactNode;
}

/** Restores a version over the revision that this page saved last. */
export function RestoreForm({ action, children }: RestoreFormProps) {
  const { readRevision } = useTextEditing();
  const addRevision = async (form: FormData) => {
    form.set('workingId', readRevision());
    return null;
  };
  return (
    <Form action={action} beforeSending={addRevision}>
      {children}
    </Form>
  );
}
