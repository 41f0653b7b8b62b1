import { DashboardMore } from '@/components/admin/dashboard/DashboardMore';
import { momentWords } from '@/components/admin/moment';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { textPath } from '@/domain/addresses/staff-address';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import type { ScheduledRow } from '@/domain/schedule/schedule';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface ComingListProps {
  rows: readonly ScheduledRow[];
  language: string;
  timeZone: string;
}

/** Upcoming schedules, after those that failed. Nothing when there are none. */
export function ComingList({ rows, language, timeZone }: ComingListProps) {
  const t = getStaffT(language);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <SectionTitle id="coming">{t('schedule.desk.title')}</SectionTitle>
      <ul className="lines">
        {rows.slice(0, DASHBOARD_ROWS).map((row) => {
          const time = momentWords(row.dueAt, language, timeZone);
          const words = row.title
            ? { lang: row.language, dir: direction(row.language), children: row.title }
            : { children: t('frame.desk.untitled') };
          return (
            <li
              key={`${row.storyId} ${row.language} ${row.does}`}
              data-problem={row.problem || undefined}
            >
              <a href={`${textPath(row.storyId, row.language)}#schedule`} {...words} />
              <p className="label">
                {languageName(row.language, language)}
                {!row.problem && <> · {t(`schedule.short.${row.does}`, { time })}</>}
              </p>
              {row.problem && (
                <p className="note">
                  <strong>{t(`schedule.failed.${row.does}`, { time })}</strong>{' '}
                  {t(`schedule.problem.${row.problem}`)}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <DashboardMore rows={rows.length} language={language} />
    </section>
  );
}
