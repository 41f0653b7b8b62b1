import type { ReactNode } from 'react';
import { shownField } from '@/domain/documents/byline';
import type { Dir } from '@/domain/documents/document';
import { wordDifference } from '@/domain/translations/word-difference';
import type { StaffT } from '@/i18n/staff/translate';
import { DifferenceCell, WordsThat } from './DifferenceCell';
import type { BodyLine, Difference } from './difference';
import { DIFFERENCE } from './difference-looks';
import { rowsOf } from './difference-rows';

interface DifferenceTableProps {
  difference: Difference;
  /** Headings of the two versions. */
  first: ReactNode;
  second: ReactNode;
  language: string;
  dir: Dir;
  t: StaffT;
  /** Who added, changed or removed a line, and when. `isChanged`: it has a counterpart. */
  whose?: (line: BodyLine, isChanged: boolean) => ReactNode;
  /** Alternative text or name of an image. */
  imageName?: (id: string) => string;
}

/** Differences of two versions next to each other, with removed and added words marked. */
export function DifferenceTable(props: DifferenceTableProps) {
  const { difference, first, second, language, dir, t, whose, imageName } = props;
  const own = { lang: language, dir };
  const shared = { t, language, dir, imageName };
  return (
    <div className={DIFFERENCE}>
      <p>
        {t('writing.difference.count', {
          paragraphs: difference.changed,
          fields: difference.fields.length,
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{second}</th>
          </tr>
        </thead>
        <tbody>
          {difference.fields.map(({ field, ...words }) => {
            const before = shownField(field, words.first);
            const after = shownField(field, words.second);
            const parts = wordDifference(before, after, language);
            const label = <span className="text-faint">{t(`writing.field.${field}`)}</span>;
            return (
              <tr key={field}>
                <td>
                  {label}
                  <p {...own}>{before ? <WordsThat parts={parts} are="gone" /> : '—'}</p>
                </td>
                <td>
                  {label}
                  <p {...own}>{after ? <WordsThat parts={parts} are="new" /> : '—'}</p>
                </td>
              </tr>
            );
          })}
          {rowsOf(difference.body, language).map(({ key, left, right, parts }) => (
            <tr key={key} className={left?.is === 'same' ? 'text-faint' : undefined}>
              <td className={left ? undefined : 'bg-board'}>
                {left && (
                  <DifferenceCell {...shared} line={left} other={right} parts={parts} side="gone" />
                )}
              </td>
              {/* An author is named in the version that they wrote. */}
              <td className={right ? undefined : 'bg-board'}>
                {right && (
                  <DifferenceCell {...shared} line={right} other={left} parts={parts} side="new" />
                )}
                {right?.is === 'second' && whose?.(right, left !== null)}
                {left && !right && whose?.(left, false)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
