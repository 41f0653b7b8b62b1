import type { MarkName } from '@/components/admin/board/board-words';
import { Mark } from '@/components/admin/board/Marks';
import { hourWords } from '@/components/admin/moment';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { todayPath } from '@/domain/addresses/address';
import { textPath } from '@/domain/addresses/staff-address';
import type { Publication } from '@/domain/publication-calendar/publication';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { dayNumber, weekdayWords } from './month-words';

/** More publications of a day are folded. */
const SHOWN = 6;

interface DayContentProps {
  language: string;
  timeZone: string;
  /** `2026-11-30`. */
  day: string;
  publications: readonly Publication[];
  /** Number of stories of this day of the year. */
  onDay: number;
}

/** A day of the calendar: its publications, and whether the day of the year has a story. */
export function DayContent({ language, timeZone, day, publications, onDay }: DayContentProps) {
  const t = getStaffT(language);
  const lines = publications.map((each) => (
    <PublicationLine
      key={`${each.storyId} ${each.language} ${each.does}`}
      {...{ language, timeZone, publication: each }}
    />
  ));
  const more = lines.slice(SHOWN);
  return (
    <>
      <p className="font-bold tabular-nums lining-nums">
        <time dateTime={day}>{dayNumber(day, language)}</time>
        <span className="ms-2 font-normal text-faint md:hidden">{weekdayWords(day, language)}</span>
      </p>
      {lines.length > 0 && <ul>{lines.slice(0, SHOWN)}</ul>}
      {more.length > 0 && (
        <Disclosure summary={t('calendar.moreOfDay', { count: more.length })}>
          <ul>{more}</ul>
        </Disclosure>
      )}
      <p className={onDay > 0 ? undefined : 'text-faint'}>
        {onDay > 0 ? (
          <a href={todayPath(language, day.slice(5))} className="inline-block min-h-6">
            {t('calendar.onDay', { count: onDay })}
          </a>
        ) : (
          t('calendar.noneOnDay')
        )}
      </p>
    </>
  );
}

interface PublicationLineProps {
  language: string;
  timeZone: string;
  publication: Publication;
}

function PublicationLine({ language, timeZone, publication }: PublicationLineProps) {
  const t = getStaffT(language);
  const { storyId, title, at, does, isWithdrawn } = publication;
  const mark = markOf(publication);
  const tongue = languageName(publication.language, language);
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 py-0.5">
      <Mark name={mark} className="mt-1 size-4" />
      <a
        href={textPath(storyId, publication.language)}
        className="min-h-6 justify-self-start"
        lang={title ? publication.language : undefined}
        dir={title ? direction(publication.language) : undefined}
      >
        {title || t('stories.untitled')}
      </a>
      <span className="col-start-2 text-faint">
        {hourWords(at, language, timeZone)} <span title={tongue}>{publication.language}</span>
        <span className="sr-only">
          {tongue}, {t(`calendar.does.${isWithdrawn ? 'withdrawn' : does}`)}
        </span>
        {does !== 'published' && <span aria-hidden="true"> {t(`calendar.does.${does}`)}</span>}
      </span>
    </li>
  );
}

function markOf({ does, isWithdrawn }: Publication): MarkName {
  if (does === 'publish') return 'scheduled';
  return isWithdrawn || does === 'withdraw' ? 'withdrawn' : 'published';
}
