/** Drawn on a 20 by 20 grid in the colour of the text. */
const PATHS = {
  bold: 'M6 3.5h5a3 3 0 0 1 0 6.200H6zM6 9.700h5.800a3.300 3.300 0 0 1 0 6.800H6z',
  italic: 'M8.500 3.500h6M5.500 16.500h6M11.500 3.500l-3 13',
  link: 'M8.500 11.500l3-3M9 6.500l2-2a3.200 3.200 0 0 1 4.500 4.500l-2 2M11 13.500l-2 2a3.200 3.200 0 0 1-4.500-4.500l2-2',
  language:
    'M3 5h8M7 3v2M4 12c3-1.500 5-4 5.500-7M5 8c1 2 2.500 3.500 5 4.500M10 17l3.500-9 3.500 9M11.200 14h4.600',
  footnote: 'M3 6h7M3 10h7M3 14h5M13.500 5l1.500-1.200V9',
  bulletList: 'M4 5.500h.01M4 10h.01M4 14.500h.01M8 5.500h9M8 10h9M8 14.500h9',
  orderedList:
    'M3 4.500L4.200 4v3.500M3 11c.5-1.300 2.200-.800 1.800.3L3 13.800h2M8 5.500h9M8 12.500h9',
  blockquote: 'M4 4v12M8 6h9M8 10h9M8 14h6',
  indentIn: 'M3 4.500h14M9 8.200h8M9 11.800h8M3 15.500h14M3 7.500l3 2.500-3 2.500',
  indentOut: 'M3 4.500h14M9 8.200h8M9 11.800h8M3 15.500h14M6 7.500L3 10l3 2.500',
  gallery: 'M3 4.500h6v5H3zM11 4.500h6v5h-6zM3 11.500h6v5H3zM11 11.500h6v5h-6z',
  undo: 'M7.500 4L4 7.500 7.500 11M4 7.500h8a4.300 4.300 0 0 1 0 8.500H8',
  redo: 'M12.500 4L16 7.500 12.500 11M16 7.500H8a4.300 4.300 0 0 0 0 8.500h4',
  keys: 'M2.500 5.500h15v9h-15zM5.500 8.500h.01M8.500 8.500h.01M11.500 8.500h.01M14.500 8.500h.01M6.500 11.800h7',
} as const;

export type IconName = keyof typeof PATHS;

/** Icons mirrored in right-to-left text. */
const TURNING = new Set<IconName>([
  'undo',
  'redo',
  'indentIn',
  'indentOut',
  'bulletList',
  'blockquote',
]);

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="square"
      className={TURNING.has(name) ? 'rtl:-scale-x-100' : undefined}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
