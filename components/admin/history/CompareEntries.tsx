import { DifferenceTable } from '@/components/admin/comparison/DifferenceTable';
import { type BodyLine, differenceOf } from '@/components/admin/comparison/difference';
import { momentWords } from '@/components/admin/moment';
import { broughtInBy, takenOutBy, type Written } from '@/domain/history/authorship';
import { nameOf, type WrittenEntry } from '@/domain/history/history';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface CompareEntriesProps {
  /** The older and the newer entry. */
  first: WrittenEntry;
  second: WrittenEntry;
  /** Both and every revision between them, oldest first. */
  written: readonly Written[];
  language: string;
  interfaceLanguage: string;
  timeZone: string;
  imageName: (id: string) => string;
}

/** Differences between two entries of the history by paragraph, with the names of the authors. */
export function CompareEntries(props: CompareEntriesProps) {
  const { first, second, written, language, interfaceLanguage, timeZone } = props;
  const t = getStaffT(interfaceLanguage);
  const difference = differenceOf(first.content, second.content);
  if (!difference) return <p>{t('history.same')}</p>;
  const brought = broughtInBy(written);
  const taken = takenOutBy(written);
  const when = (at: number) => momentWords(at, interfaceLanguage, timeZone);
  const called = (entry: WrittenEntry) => {
    const values = { time: when(entry.at), name: entry.author ?? t('history.program') };
    return (
      <>
        {t('history.version', values)}
        {nameOf(entry) && (
          <span
            className="block w-fit max-w-full font-display font-heavy text-body leading-[1.4]"
            dir="auto"
          >
            {nameOf(entry)}
          </span>
        )}
      </>
    );
  };
  const whose = ({ is, block }: BodyLine, isChanged: boolean) => {
    const by = (is === 'first' ? taken : brought)[block];
    if (!by) return null;
    const values = { name: by.author ?? t('history.program'), time: when(by.at) };
    return (
      <p className="mt-[0.375rem] text-faint text-small">
        {is === 'first'
          ? t('history.takenOut', values)
          : isChanged
            ? t('history.changedBy', values)
            : t('history.broughtIn', values)}
      </p>
    );
  };
  return (
    <DifferenceTable
      difference={difference}
      first={called(first)}
      second={called(second)}
      language={language}
      dir={direction(language)}
      t={t}
      whose={whose}
      imageName={props.imageName}
    />
  );
}
