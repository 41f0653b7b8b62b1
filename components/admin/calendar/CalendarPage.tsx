import { MarkShapes } from '@/components/admin/board/Marks';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import { Pager } from '@/components/admin/ui/Pager';
import { calendarAdminPath } from '@/domain/addresses/staff-address';
import { dayOn } from '@/domain/dates/wall-clock';
import { groupedBy } from '@/domain/grouped';
import { type Month, monthAfter, monthParam } from '@/domain/publication-calendar/month';
import type { MonthOfPublications } from '@/domain/publication-calendar/publication';
import { getStaffT } from '@/i18n/staff/translate';
import { EmptyDays } from './EmptyDays';
import { MonthTable } from './MonthTable';
import { monthWords } from './month-words';

interface CalendarPageProps {
  language: string;
  timeZone: string;
  /** `2026-11-30`. */
  today: string;
  month: Month;
  shown: MonthOfPublications;
  /** Number of published stories of each day of the month, whatever the year, by `MM-DD`. */
  onDays: ReadonlyMap<string, number>;
  /** The days of the year (`MM-DD`) that have a story. */
  storyDays: ReadonlySet<string>;
}

/** What was and will be published in a month, and the days of the year without a story. */
export function CalendarPage(props: CalendarPageProps) {
  const { language, timeZone, today, month, shown, onDays, storyDays } = props;
  const t = getStaffT(language);
  const linkTo = (of: Month | null) =>
    of && { href: calendarAdminPath(monthParam(of)), label: monthWords(of, language) };
  const isThis = today.startsWith(monthParam(month));
  return (
    <>
      <MarkShapes />
      <PageHead>
        <h1>{t('calendar.title')}</h1>
        {!isThis && <a href={calendarAdminPath()}>{t('calendar.today')}</a>}
      </PageHead>
      <Pager
        label={t('calendar.months')}
        previous={linkTo(monthAfter(month, -1))}
        next={linkTo(monthAfter(month, 1))}
      />
      {shown.isMore && <Notice>{t('calendar.more', { count: shown.publications.length })}</Notice>}
      <MonthTable
        {...{ language, timeZone, today, month, onDays }}
        publications={groupedBy(shown.publications, ({ at }) => dayOn(at, timeZone))}
      />
      <p className="hint">{t('calendar.zone', { zone: timeZone })}</p>
      <EmptyDays language={language} year={month.year} storyDays={storyDays} />
    </>
  );
}
