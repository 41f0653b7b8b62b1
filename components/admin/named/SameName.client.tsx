'use client';

import { Checkbox } from '@/components/admin/ui/Checkbox.client';
import { useField } from '@/components/admin/ui/form-context';

/** Stands in a form once it was said that another has the name: whoever means it ticks it and goes on. */
export function SameName({ label }: { label: string }) {
  const { problem } = useField('sameName', null);
  return problem ? <Checkbox name="sameName" value="yes" label={label} /> : null;
}
