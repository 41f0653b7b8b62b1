import type { Frame } from '@/components/layout/frame';
import { NamesOfDay } from '@/components/names/NamesOfDay';
import { todayPath } from '@/domain/addresses/address';
import { parseEventDate, yearsOf } from '@/domain/dates/edtf';
import { groupedBy } from '@/domain/grouped';
import type { ShownName } from '@/domain/names/shown-name';
import type { StoryRow } from '@/domain/reader/story';
import { monthDayInWords, yearInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';
import { DayLeaf } from './DayLeaf';
import { DayStory } from './DayStory';

export interface DayPageProps {
  frame: Frame;
  day: string;
  isToday: boolean;
  /** Where today can be followed by e-mail; null where it cannot. */
  subscribe?: string | null;
  around: { previous: string | null; next: string | null };
  /** Stories of the day, oldest event first. */
  rows: readonly StoryRow[];
  /** Names that began on the day, on the first page. */
  names: readonly ShownName[];
  /** Cursors of this page and the next, as in addresses; null where there is none. */
  after: string | null;
  next: string | null;
}

/** Events on this day in any year, oldest first. */
export function DayPage({ frame, rows, names, after, next, subscribe, ...leaf }: DayPageProps) {
  const { language } = frame;
  const t = getT(language);
  const years = groupedBy(rows, (row) => {
    const date = parseEventDate(row.eventDate);
    return (date && yearsOf(date)?.from) ?? null;
  });
  return (
    <>
      <div className="lid">
        <DayLeaf {...leaf} language={language} />
      </div>
      {rows.length === 0 && (
        <p className="empty wide">
          {t('today.nothing', { date: monthDayInWords(leaf.day, language) })}
        </p>
      )}
      {[...years].map(([year, stories], index) => (
        <section className="year wide" key={year}>
          <h2>{year === null ? '' : yearInWords(year, language)}</h2>
          <div className="year-stories">
            {stories.map((row, place) => (
              <DayStory
                key={row.id}
                row={row}
                language={language}
                day={leaf.day}
                isFirst={index === 0 && place === 0}
              />
            ))}
          </div>
        </section>
      ))}
      <NamesOfDay names={names} language={language} />
      {subscribe && (
        <p className="onward wide">
          <a href={subscribe}>{t('subscribe.to', { name: t('frame.today') })}</a>
        </p>
      )}
      {(after || next) && (
        <nav className="onward wide" aria-label={t('topic.pages')}>
          {after && <a href={todayPath(language, leaf.day)}>{t('topic.firstPage')}</a>}
          {next && (
            <a href={`${todayPath(language, leaf.day)}?before=${next}`} rel="next">
              {t('topic.nextPage')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
