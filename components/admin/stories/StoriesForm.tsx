import type { ReactNode } from 'react';
import { STORIES_PATH } from '@/domain/addresses/staff-address';
import { BulkButtons, type BulkButtonsProps } from './BulkButtons';

interface StoriesFormProps {
  /** What is offered for many stories; null for users who may not change many. */
  bulk: BulkButtonsProps | null;
  children: ReactNode;
}

/** The table in the form of its ticks, or by itself, so that each row may have a form. */
export function StoriesForm({ bulk, children }: StoriesFormProps) {
  if (!bulk) return children;
  return (
    <form method="get" action={STORIES_PATH} className="grid gap-3">
      <BulkButtons {...bulk} />
      {children}
    </form>
  );
}
