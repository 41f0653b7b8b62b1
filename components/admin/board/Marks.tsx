import type { MarkName } from './board-words';

/** SVG of the symbols, defined once per page; each differs in form, not only in colour. */
const SHAPES: Record<MarkName, string> = {
  unseen: 'M4 8h8',
  missing: 'M8 2.5v2M8 11.5v2M2.5 8h2M11.5 8h2',
  draft: 'M8 2.5a5.5 5.5 0 1 0 .01 0Z',
  review: 'M8 2.5a5.5 5.5 0 1 0 .01 0Z M8 2.5v11a5.5 5.5 0 0 1 0-11Z',
  scheduled: 'M8 2.5a5.5 5.5 0 1 0 .01 0Z M8 5v3h2.5',
  published: 'M8 2.5a5.5 5.5 0 1 0 .01 0Z',
  changes: 'M8 2.5a5.5 5.5 0 1 0 .01 0Z M8 5.5a2.5 2.5 0 1 0 .01 0Z',
  behind: 'M8 2.5 14 13.5H2Z M8 6.5v3 M8 11.5v.1',
  withdrawn: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
};

export const MARKS = Object.keys(SHAPES) as MarkName[];

/** The definitions of the symbols, to which `Mark` refers. */
export function MarkShapes() {
  return (
    <svg className="absolute size-0" aria-hidden="true" focusable="false">
      {MARKS.map((name) => (
        <symbol key={name} id={`mark-${name}`} viewBox="0 0 16 16">
          <path d={SHAPES[name]} />
        </symbol>
      ))}
    </svg>
  );
}

interface MarkProps {
  name: MarkName;
  /** Whether those that wait for work are in colour, as in tables. */
  isColoured?: boolean;
  /** Its size, and its place where it needs one. */
  className?: string;
}

/** The symbol of a status; the word next to it says the same. */
export function Mark({ name, isColoured, className = 'size-4' }: MarkProps) {
  const fill = name === 'published' || name === 'review' ? 'fill-current' : 'fill-none';
  const isWork = name === 'review' || name === 'behind';
  const colour = isColoured && isWork ? 'text-accent' : '';
  return (
    <svg
      className={`flex-none overflow-visible stroke-[1.5] stroke-current ${fill} ${colour} ${className}`}
      fillRule="evenodd"
      aria-hidden="true"
      focusable="false"
    >
      <use href={`#mark-${name}`} />
    </svg>
  );
}
