import { canonicalTag } from '@/i18n/languages';

export type Granularity = 'grapheme' | 'word' | 'sentence';

/** A segment of a text: its start (UTF-16) and whether it is a word. */
export interface Segment {
  segment: string;
  index: number;
  isWordLike: boolean;
}

/**
 * UTF-16 units given to `Intl.Segmenter` at once: in Node 20 each step takes time in proportion to
 * the text's length.
 */
export const WINDOW = 1_000;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The segments of a text of any length, as from `Intl.Segmenter`, in linear time. Long runs without
 * a space (Chinese, Thai) may be segmented differently where two windows meet.
 */
export function* segmentsOf(
  text: string,
  language: string,
  granularity: Granularity,
): Generator<Segment> {
  const segmenter = segmenterFor(language, granularity);
  let size = WINDOW;
  for (let start = 0; start < text.length; ) {
    const end = start + size;
    const found = Array.from(segmenter.segment(text.slice(start, end)));
    const kept = end >= text.length ? found.length : settled(found, granularity);
    // A single segment fills the window, so the window is enlarged.
    if (kept === 0) {
      size *= 2;
      continue;
    }
    for (const { segment, index, isWordLike } of found.slice(0, kept)) {
      yield { segment, index: start + index, isWordLike: isWordLike === true };
    }
    const next = found[kept];
    start = next ? start + next.index : text.length;
    size = WINDOW;
  }
}

/**
 * How many segments of a window cannot change with the text that follows: up to the last space,
 * else all but the last two.
 */
function settled(found: readonly { segment: string }[], granularity: Granularity): number {
  const half = Math.ceil(found.length / 2);
  for (let at = found.length - 1; granularity === 'word' && at >= half; at -= 1) {
    if (/^\s+$/u.test(found[at]?.segment ?? '')) return at;
  }
  return Math.max(0, found.length - (found.length > 2 ? 2 : 1));
}

/**
 * Segmenters are cached, since creating one costs more than using it. An invalid language tag gets
 * the root locale.
 */
function segmenterFor(language: string, granularity: Granularity): Intl.Segmenter {
  const tag = canonicalTag(language) ?? 'und';
  const key = `${granularity} ${tag}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(tag, { granularity });
  segmenters.set(key, made);
  return made;
}
