import { encode } from 'uqr';
import { remembered } from '@/i18n/remembered';

interface QrCodeProps {
  text: string;
  className?: string;
}

/** A QR code; hidden from screen readers because the text is next to it. */
export function QrCode({ text, className = 'qr' }: QrCodeProps) {
  const { size, path } = drawing(text);
  return (
    <svg className={className} viewBox={`0 -.5 ${size} ${size}`} aria-hidden="true">
      <path d={path} stroke="#000" />
    </svg>
  );
}

const drawing = remembered((text) => {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  return { size, path: data.map((row, y) => rowPath(runsOf(row), y)).join('') };
});

/** Each run from the end of the one before, which compresses better. */
function rowPath(runs: readonly (readonly [start: number, length: number])[], y: number): string {
  let end = 0;
  return runs
    .map(([x, width], index) => {
      const gap = x - end;
      end = x + width;
      return index === 0 ? `M${x} ${y}h${width}` : `m${gap} 0h${width}`;
    })
    .join('');
}

/** Start and length of each run of dark modules. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
