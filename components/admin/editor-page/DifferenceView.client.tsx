'use client';

import type { Dir } from '@/domain/stories/document';
import { useDeskWords } from './DeskWords.client';
import { aroundChanges, type BodyLine, type Difference } from './difference';

interface DifferenceViewProps {
  difference: Difference;
  /** What the two are called. */
  first: string;
  second: string;
  language: string;
  dir: Dir;
}

/** Two versions of a text beside each other, as far as they differ. */
export function DifferenceView({ difference, first, second, language, dir }: DifferenceViewProps) {
  const { t } = useDeskWords();
  const own = { lang: language, dir };
  return (
    <div className="difference">
      <p>
        {t('publishing.difference.count', {
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
          {difference.fields.map(({ field, first: before, second: after }) => (
            <tr key={field}>
              <td>
                <span className="faint">{t(`publishing.field.${field}`)}</span>
                <p {...own}>{before || '—'}</p>
              </td>
              <td>
                <span className="faint">{t(`publishing.field.${field}`)}</span>
                <p {...own}>{after || '—'}</p>
              </td>
            </tr>
          ))}
          {rowsOf(difference.body).map(({ key, left, right }) => (
            <tr key={key}>
              <td>{left && <Line line={left} {...own} />}</td>
              <td>{right && <Line line={right} {...own} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, lang, dir }: { line: BodyLine; lang: string; dir: Dir }) {
  const { t } = useDeskWords();
  const words = line.text || `(${t(`publishing.difference.${kindOf(line)}`)})`;
  if (line.is === 'same') {
    return (
      <p className="faint" lang={lang} dir={dir}>
        {words}
      </p>
    );
  }
  return (
    <p lang={lang} dir={dir}>
      <mark>{words}</mark>
    </p>
  );
}

function kindOf({ kind }: BodyLine): 'picture' | 'separator' | 'emptyLine' {
  if (kind === 'figure' || kind === 'gallery') return 'picture';
  return kind === 'horizontalRule' ? 'separator' : 'emptyLine';
}

interface Row {
  key: number;
  left: BodyLine | undefined;
  right: BodyLine | undefined;
}

/** What was taken out stands beside what came in its place. */
function rowsOf(lines: readonly BodyLine[]): Row[] {
  const rows: Row[] = [];
  const open: { first: BodyLine[]; second: BodyLine[] } = { first: [], second: [] };
  const add = (left: BodyLine | undefined, right: BodyLine | undefined) => {
    rows.push({ key: rows.length, left, right });
  };
  const close = () => {
    while (open.first.length + open.second.length > 0) add(open.first.shift(), open.second.shift());
  };
  for (const line of aroundChanges(lines)) {
    if (line.is !== 'same') open[line.is].push(line);
    else {
      close();
      add(line, line);
    }
  }
  close();
  return rows;
}
