import { wordDifference } from '@/domain/translations/word-difference';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface WordChangesProps {
  was: string;
  now: string;
  /** Language of the text. */
  language: string;
  interfaceLanguage: string;
}

/** A text with deletions and insertions marked, also for screen readers. */
export function WordChanges({ was, now, language, interfaceLanguage }: WordChangesProps) {
  const t = getStaffT(interfaceLanguage);
  const heard = (words: string) => (
    <span className="sr-only" lang={interfaceLanguage} dir={direction(interfaceLanguage)}>
      {' '}
      {words}{' '}
    </span>
  );
  let at = 0;
  return (
    <p>
      {wordDifference(was, now, language).map(({ is, words }) => {
        at += 1;
        if (is === 'same') return <span key={at}>{words}</span>;
        if (is === 'gone') {
          return (
            <del key={at} className="text-grave line-through decoration-2">
              {heard(t('translationPage.row.takenOut'))}
              {words}
            </del>
          );
        }
        return (
          <ins key={at} className="font-bold text-done underline decoration-2">
            {heard(t('translationPage.row.putIn'))}
            {words}
          </ins>
        );
      })}
    </p>
  );
}
