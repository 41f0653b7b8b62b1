'use client';

import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';
import type { Dir } from '@/domain/documents/document';
import { DifferenceTable } from './DifferenceTable';
import type { Difference } from './difference';

interface DifferenceViewProps {
  difference: Difference;
  /** What the two are called. */
  first: string;
  second: string;
  language: string;
  dir: Dir;
}

/** Two versions of a text beside each other, in the words of the page around it. */
export function DifferenceView(props: DifferenceViewProps) {
  const { t } = useWritingMessages();
  return <DifferenceTable {...props} t={t} />;
}
