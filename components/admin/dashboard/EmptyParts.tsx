import type { ReactNode } from 'react';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { getStaffT } from '@/i18n/staff/translate';

/** A part of the dashboard in which there is nothing. */
export interface EmptyPart {
  id: string;
  title: string;
  /** Says that there is nothing. */
  nothing: string;
  /** What will be listed there, and what to do first. */
  how: ReactNode;
}

/** The empty parts of the dashboard, each folded away to a line. */
export function EmptyParts({ parts, language }: { parts: readonly EmptyPart[]; language: string }) {
  const t = getStaffT(language);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="empty-parts">
      <SectionTitle id="empty-parts">{t('frame.desk.folded')}</SectionTitle>
      {parts.map(({ id, title, nothing, how }) => (
        <details
          key={id}
          id={`empty-${id}`}
          className="border-line border-b py-2 text-small [&>:not(summary)]:py-[0.375rem]"
        >
          <summary className="min-h-6 cursor-pointer">
            <b>{title}</b> <span className="ms-2 text-faint">{nothing}</span>
          </summary>
          {how}
        </details>
      ))}
    </section>
  );
}
