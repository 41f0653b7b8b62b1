import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { calendarAdminPath } from '@/domain/addresses/staff-address';
import { daysOfYear, monthParam } from '@/domain/publication-calendar/month';
import { listSeparator } from '@/i18n/phrases';
import { getStaffT } from '@/i18n/staff/translate';
import { dayNumber, monthName } from './month-words';

interface EmptyDaysProps {
  language: string;
  /** The year whose months are linked. */
  year: number;
  /** The days of the year (`MM-DD`) that have a story. */
  storyDays: ReadonlySet<string>;
}

/** The days of the year for which the front page has no story, by month. */
export function EmptyDays({ language, year, storyDays }: EmptyDaysProps) {
  const t = getStaffT(language);
  const months = daysOfYear().map((days) => days.filter((day) => !storyDays.has(day)));
  const count = months.flat().length;
  return (
    <section className="section" aria-labelledby="empty-days">
      <SectionTitle id="empty-days">{t('calendar.empty.title')}</SectionTitle>
      <p>{t('calendar.empty.count', { count })}</p>
      {count > 0 && (
        <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-x-8 gap-y-2">
          {months.map((days, at) => {
            const month = { year, month: at + 1 };
            if (days.length === 0) return null;
            return (
              <div key={monthParam(month)}>
                <dt>
                  <a href={calendarAdminPath(monthParam(month))} className="inline-block min-h-6">
                    {monthName(month, language)}
                  </a>
                </dt>
                <dd>
                  {days
                    .map((day) => dayNumber(`2000-${day}`, language))
                    .join(listSeparator(language))}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}
