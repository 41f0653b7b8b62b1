import { momentWords } from '@/components/admin/moment';
import { type HistoryEntry, type MilestoneLine, nameOf } from '@/domain/history/history';
import type { Milestone } from '@/domain/texts/milestone';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { EntryBadge } from './EntryBadge';
import type { Marked } from './HistoryPage';
import { HISTORY } from './history-classes';

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
    <div className={HISTORY.entry}>
      <p>
        <strong>{when(entry.at)}</strong> · <bdi>{entry.author ?? t('history.program')}</bdi>
        {entry.id === now.public && <EntryBadge>{t('history.public')}</EntryBadge>}
        {entry.id === now.working && <EntryBadge>{t('history.working')}</EntryBadge>}
      </p>
      {name && (
        <p className="w-fit max-w-full font-display font-heavy text-body leading-[1.4]" dir="auto">
          {name}
        </p>
      )}
      {entry.title ? (
        <p lang={text} dir={direction(text)} className="w-fit max-w-full">
          {entry.title}
        </p>
      ) : (
        <p className="text-faint">{t('history.untitled')}</p>
      )}
      {entry.milestones.length > 0 && (
        <ul className="border-s-3 border-s-accent ps-3 text-small wrap-anywhere">
          {entry.milestones.map((line) => {
            const { is } = line;
            if (is === 'named') return null;
            return (
              <li key={`${line.is} ${line.at}`}>
                {said({ ...line, is }, entry.milestones, t)} {when(line.at)}
                {line.note && (
                  <blockquote
                    className="my-1 w-fit max-w-full whitespace-pre-line border-accent border-s ps-4"
                    dir="auto"
                  >
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
