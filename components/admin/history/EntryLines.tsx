import { momentWords } from '@/components/admin/moment';
import { type HistoryEntry, type MilestoneLine, nameOf } from '@/domain/history/history';
import type { Milestone } from '@/domain/texts/milestone';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { Marked } from './HistoryPage';

interface EntryLinesProps {
  entry: HistoryEntry;
  /** Language of the text. */
  text: string;
  now: Marked;
  language: string;
  timeZone: string;
}

/** Time, authors, title and milestones of an entry. */
export function EntryLines({ entry, text, now, language, timeZone }: EntryLinesProps) {
  const t = getStaffT(language);
  const name = nameOf(entry);
  const when = (at: number) => (
    <time dateTime={new Date(at).toISOString()}>{momentWords(at, language, timeZone)}</time>
  );
  return (
    <div className="history-entry">
      <p className="history-head">
        <strong>{when(entry.at)}</strong> · <bdi>{entry.author ?? t('history.program')}</bdi>
        {entry.id === now.public && <span className="history-is">{t('history.public')}</span>}
        {entry.id === now.working && <span className="history-is">{t('history.working')}</span>}
      </p>
      {name && (
        <p className="history-name" dir="auto">
          {name}
        </p>
      )}
      {entry.title ? (
        <p lang={text} dir={direction(text)}>
          {entry.title}
        </p>
      ) : (
        <p className="faint">{t('history.untitled')}</p>
      )}
      {entry.milestones.length > 0 && (
        <ul className="history-milestones">
          {entry.milestones.map((line) => {
            const { is } = line;
            if (is === 'named') return null;
            return (
              <li key={`${line.is} ${line.at}`}>
                {said({ ...line, is }, entry.milestones, t)} {when(line.at)}
                {line.note && (
                  <blockquote className="desk-note" dir="auto">
                    {line.note}
                  </blockquote>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** A text returned by its own submitter is called taken back. */
function said(
  { is, by }: MilestoneLine & { is: Exclude<Milestone, 'named'> },
  all: readonly MilestoneLine[],
  t: ReturnType<typeof getStaffT>,
): string {
  const name = by ?? t('history.program');
  const isOwn = is === 'returned' && all.some((each) => each.is === 'submitted' && each.by === by);
  return t(`history.is.${isOwn ? 'takenBack' : is}`, { name });
}
