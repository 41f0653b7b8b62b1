import { type DecadeCount, MOST_OF_A_DECADE } from '@/domain/reader/decade-count';
import { getT } from '@/i18n/translate';
import { decadeInWords } from './row-groups';

interface DecadeTableProps {
  decades: readonly DecadeCount[];
  language: string;
}

/** How many stories each decade has, for those who cannot see the strip of years; folded. */
export function DecadeTable({ decades, language }: DecadeTableProps) {
  const t = getT(language);
  const stories = (count: number) =>
    Number.isFinite(count)
      ? t('topic.stories', { count })
      : t('topic.moreStories', { count: MOST_OF_A_DECADE });
  return (
    <details className="decades">
      <summary>{t('topic.asTable')}</summary>
      <table aria-label={t('topic.decades')}>
        <tbody>
          {decades.map(({ decade, count }) => (
            <tr key={decade}>
              <th scope="row">{decadeInWords(decade, language)}</th>
              <td>{stories(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
