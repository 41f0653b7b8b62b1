import type { ReactNode } from 'react';
import { assignedText, type BoardVoice, stateWords } from '@/components/admin/board/board-words';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { textPath } from '@/domain/addresses/staff-address';
import type { AssignedRow } from '@/domain/board/board';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { DashboardMore } from './DashboardMore';

interface GivenListProps {
  id: string;
  title: string;
  rows: readonly AssignedRow[];
  voice: BoardVoice;
  /** Shown when the list is empty. */
  nothing: string;
  first: ReactNode;
}

/** A list of the dashboard: assigned texts with status and deadline. */
export function AssignedList({ id, title, rows, voice, nothing, first }: GivenListProps) {
  const { language } = voice;
  const t = getStaffT(language);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {rows.length === 0 ? (
        <EmptyState title={nothing}>{first}</EmptyState>
      ) : (
        <ul className="lines">
          {rows.slice(0, DASHBOARD_ROWS).map(({ row, cell }) => {
            const words = [
              languageName(cell.language, language),
              ...stateWords(cell, voice),
              assignedText(cell.given, voice),
            ].filter((each) => each !== null);
            const tongue = row.title
              ? { lang: row.titleLanguage, dir: direction(row.titleLanguage) }
              : {};
            return (
              <li key={`${row.id} ${cell.language}`}>
                <a href={textPath(row.id, cell.language)} {...tongue}>
                  {row.title || t('board.untitled')}
                </a>
                <p className="label">{words.join(' · ')}</p>
              </li>
            );
          })}
        </ul>
      )}
      <DashboardMore rows={rows.length} language={language} />
    </section>
  );
}
