import type { Inline } from '@/domain/documents/document';
import { direction } from '@/i18n/languages';
import { foldSpace } from './clean-text';

const OPENING = { ltr: '\u2066', rtl: '\u2067' } as const;
const CLOSING = '\u2069';
const OPENS = /[\u2066-\u2068]/;

/**
 * Inline nodes on one line as plain text, without footnotes. Text marked with the opposite
 * direction is wrapped in isolates, so that a date after a Persian name stays in order without
 * markup.
 */
export function isolatedText(inlines: readonly Inline[] | undefined, language: string): string {
  const around = direction(language);
  let open: 'ltr' | 'rtl' | null = null;
  let text = '';
  const turn = (to: 'ltr' | 'rtl' | null) => {
    if (open === to) return;
    if (open) text += CLOSING;
    if (to) text += OPENING[to];
    open = to;
  };
  for (const node of inlines ?? []) {
    if (node.type === 'footnote') continue;
    const dir = directionOf(node, around);
    turn(dir === around ? null : dir);
    text += node.type === 'text' ? node.text : ' ';
  }
  turn(null);
  const tight = text
    .replace(/([\u2066\u2067])([\t-\r ]+)/g, '$2$1')
    .replace(/([\t-\r ]+)\u2069/g, '\u2069$1')
    .replace(/[\u2066\u2067]\u2069/g, '');
  return foldSpace(tight);
}

/** The index of the last isolate that is not closed at the end of a text; -1 when there is none. */
export function openIsolate(text: string): number {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (OPENS.test(unit)) starts.push(at);
    else if (unit === CLOSING) starts.pop();
  }
  return starts[0] ?? -1;
}

/** The text, with its open isolates closed. */
export function closedIsolates(text: string): string {
  const open = [...text].reduce((depth, sign) => {
    if (OPENS.test(sign)) return depth + 1;
    return sign === CLOSING ? Math.max(0, depth - 1) : depth;
  }, 0);
  return text + CLOSING.repeat(open);
}

function directionOf(node: Exclude<Inline, { type: 'footnote' }>, around: 'ltr' | 'rtl') {
  const mark = node.marks?.find((each) => each.type === 'language');
  return mark?.type === 'language' ? mark.attrs.dir : around;
}
