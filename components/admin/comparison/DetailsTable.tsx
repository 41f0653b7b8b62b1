import type { ReactNode } from 'react';
import { Changed } from './Changed';
import { DIFFERENCE } from './difference-looks';

/** A detail of a story in one version, or in two. */
export interface DetailLine {
  field: string;
  label: string;
  /** What it was in the first version; several lines where it has several values. */
  was: string;
  now: string;
  isChanged: boolean;
}

interface DetailsTableProps {
  lines: readonly DetailLine[];
  /** Heading of the column with the names of the details. */
  head: string;
  /** Heading of the first version; null where there is only one. */
  first: string | null;
  second: string;
}

/** The details of a story, one version or two beside each other with what differs marked. */
export function DetailsTable({ lines, head, first, second }: DetailsTableProps) {
  return (
    <div className={DIFFERENCE}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {first !== null && <th scope="col">{first}</th>}
            <th scope="col">{second}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, label, was, now, isChanged }) => (
            <tr
              key={field}
              className={isChanged || first === null ? undefined : '[&>td]:text-faint'}
            >
              <th scope="row">{label}</th>
              {first !== null && (
                <td>
                  <Words words={was}>
                    {(line) => (isChanged ? <Changed is="gone">{line}</Changed> : line)}
                  </Words>
                </td>
              )}
              <td>
                <Words words={now}>
                  {(line) => (isChanged ? <Changed is="new">{line}</Changed> : line)}
                </Words>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ words, children }: { words: string; children: (line: string) => ReactNode }) {
  if (words === '') return '—';
  return words.split('\n').map((line) => (
    <p key={line} dir="auto">
      {children(line)}
    </p>
  ));
}
