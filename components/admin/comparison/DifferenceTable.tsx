import type { ReactNode } from 'react';
import type { WritingT } from '@/components/admin/writing/writing-translator';
import type { Dir } from '@/domain/documents/document';
import { shownField } from '@/domain/texts/byline';
import { wordDifference } from '@/domain/translations/word-difference';
import { DifferenceCell, WordsThat } from './DifferenceCell';
import type { BodyLine, Difference } from './difference';
import { rowsOf } from './difference-rows';

interface DifferenceTableProps {
  difference: Difference;
  /** What the two are called. */
  first: ReactNode;
  second: ReactNode;
  language: string;
  dir: Dir;
  t: WritingT;
  /** Who brought a line in, changed it (it stands beside what it was) or took it out, and when. */
  whose?: (line: BodyLine, isChanged: boolean) => ReactNode;
  /** What an image shows. */
  imageName?: (id: string) => string;
}

/** Two versions of a text beside each other, as far as they differ, with the words marked that went and came. */
export function DifferenceTable(props: DifferenceTableProps) {
  const { difference, first, second, language, dir, t, whose, imageName } = props;
  const own = { lang: language, dir };
  const shared = { t, language, dir, imageName };
  return (
    <div className="difference">
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
            const label = <span className="faint">{t(`writing.field.${field}`)}</span>;
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
            <tr key={key} className={left?.is === 'same' ? 'is-same' : undefined}>
              <td className={left ? undefined : 'is-empty'}>
                {left && <DifferenceCell {...shared} line={left} parts={parts} side="gone" />}
              </td>
              {/* What somebody did is said in the version in which it was done. */}
              <td className={right ? undefined : 'is-empty'}>
                {right && <DifferenceCell {...shared} line={right} parts={parts} side="new" />}
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
