import { type DecadeCount, MOST_OF_A_DECADE } from '@/domain/reader/decade-count';
import { capitalised } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { decadeInWords } from './row-groups';

interface DecadeTableProps {
  decades: readonly DecadeCount[];
  language: string;
  /** Address of the stories from the start of a decade. */
  hrefOf: (decade: number) => string;
}

/** How many stories each decade has, for those who cannot see the strip of years; folded. */
export function DecadeTable({ decades, language, hrefOf }: DecadeTableProps) {
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
              <th scope="row">
                <a href={hrefOf(decade)} rel="nofollow">
                  {capitalised(decadeInWords(decade, language), language)}
                </a>
              </th>
              <td>{stories(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
