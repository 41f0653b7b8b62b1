import type { ReactNode } from 'react';
import { momentWords } from '@/components/admin/moment';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { textPath } from '@/domain/addresses/staff-address';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { DashboardMore } from './DashboardMore';

/** A text as the dashboard lists it. */
export interface DashboardItem {
  storyId: string;
  language: string;
  title: string;
  at: number;
  sentBy: string;
  note: string;
}

interface DeskListProps {
  id: string;
  title: string;
  items: readonly DashboardItem[];
  language: string;
  timeZone: string;
  /** Shown when the list is empty. */
  nothing: string;
  first: ReactNode;
  /** Address of each text; by default the page on which it is written. */
  to?: (storyId: string, language: string) => string;
}

/** A list of the dashboard: texts with their language and a date. */
export function DashboardList(props: DeskListProps) {
  const { id, title, items, language, timeZone, nothing, first, to = textPath } = props;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {items.length === 0 ? (
        <EmptyState title={nothing}>{first}</EmptyState>
      ) : (
        <ul className="lines">
          {items.slice(0, DASHBOARD_ROWS).map((item) => (
            <li key={`${item.storyId} ${item.language}`}>
              <Line item={item} language={language} timeZone={timeZone} to={to} />
            </li>
          ))}
        </ul>
      )}
      <DashboardMore rows={items.length} language={language} />
    </section>
  );
}

interface LineProps {
  to: (storyId: string, language: string) => string;
  item: DashboardItem;
  language: string;
  timeZone: string;
}

function Line({ item, language, timeZone, to }: LineProps) {
  const t = getStaffT(language);
  const words = item.title
    ? { lang: item.language, dir: direction(item.language), children: item.title }
    : { children: t('frame.desk.untitled') };
  return (
    <>
      <a href={to(item.storyId, item.language)} {...words} />
      <p className="label">
        {languageName(item.language, language)}
        {' · '}
        <time dateTime={new Date(item.at).toISOString()}>
          {momentWords(item.at, language, timeZone)}
        </time>
        {item.sentBy && <> · {t('frame.desk.by', { name: item.sentBy })}</>}
      </p>
      {item.note && (
        <p className="note" dir="auto">
          {item.note}
        </p>
      )}
    </>
  );
}
