'use client';

import { useTranslations } from 'use-intl/react';
import type { Dir } from '@/domain/documents/document';
import { DifferenceTable } from './DifferenceTable';
import type { Difference } from './difference';

interface DifferenceViewProps {
  difference: Difference;
  /** Headings of the two versions. */
  first: string;
  second: string;
  language: string;
  dir: Dir;
}

/** Two versions of a text next to each other, with the messages of the page around it. */
export function DifferenceView(props: DifferenceViewProps) {
  const t = useTranslations();
  return <DifferenceTable {...props} t={t} />;
}
