import { momentWords } from '@/components/admin/moment';
import type { HistoryEntry } from '@/domain/history/history';
import { getStaffT } from '@/i18n/staff/translate';
import { HISTORY } from './history-classes';

interface EntryChoiceProps {
  /** Id of the form that compares. */
  form: string;
  entry: HistoryEntry;
  from: string;
  to: string;
  language: string;
  timeZone: string;
}

/** Selects an entry as one of the two to compare. */
export function EntryChoice({ form, entry, from, to, language, timeZone }: EntryChoiceProps) {
  const t = getStaffT(language);
  const time = momentWords(entry.at, language, timeZone);
  return (
    <div className={HISTORY.choice}>
      {(['from', 'to'] as const).map((side) => (
        <label key={side} className={HISTORY.side}>
          <input
            type="radio"
            form={form}
            name={side}
            value={entry.id}
            defaultChecked={entry.id === (side === 'from' ? from : to)}
          />{' '}
          {t(`history.${side}`)}
          <span className="sr-only"> {time}</span>
        </label>
      ))}
    </div>
  );
}
