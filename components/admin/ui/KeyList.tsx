import { KEY } from './classes';

interface KeyListProps {
  /** What each does, and the keys as they are shown. */
  rows: readonly { label: string; keys: string }[];
}

/** Keyboard shortcuts, one a line. */
export function KeyList({ rows }: KeyListProps) {
  return (
    <dl>
      {rows.map(({ label, keys }) => (
        <div key={keys} className="flex justify-between gap-8 border-line border-b py-1">
          <dt>{label}</dt>
          <dd>
            <kbd dir="ltr" className={KEY}>
              {keys}
            </kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
