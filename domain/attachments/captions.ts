/** Captions of a video as WebVTT (W3C); also read are SubRip files, which many programs write. */

/** Captions in normal form, or the first line that cannot be read, counted from 1. */
export type ReadCaptions = { ok: true; captions: string } | { ok: false; line: number };

const TIME = /(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})/;
const TIMING = new RegExp(String.raw`^\s*${TIME.source}\s+-->\s+${TIME.source}(\s+\S.*)?$`);
/** Marks of direction and joiners, which come along where times are copied from a page. */
const INVISIBLE = /[\u200e\u200f\u2060\u2066-\u2069]/g;

/**
 * Reads captions. Empty text has none. Notes, style sheets and regions are left out; hours may be
 * missing, and numbers before the times.
 */
export function captionsIn(text: string): ReadCaptions {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/);
  if (lines.every((line) => line.trim() === '')) return { ok: true, captions: '' };
  const cues: string[] = [];
  for (const { from, lines: block } of blocksOf(lines)) {
    if (from === 1 && /^WEBVTT(?:\s|$)/.test(block[0] ?? '')) continue;
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block[0] ?? '')) continue;
    const at = block.findIndex((line) => line.replace(INVISIBLE, '').includes('-->'));
    const timing = TIMING.exec((block[at] ?? '').replace(INVISIBLE, ''));
    if (!timing || at > 1) return { ok: false, line: from + Math.max(at, 0) };
    if (milliseconds(timing, 1) >= milliseconds(timing, 5)) return { ok: false, line: from + at };
    const settings = (timing[9] ?? '').trim();
    const words = block.slice(at + 1).map((line) => line.trim());
    const times = `${time(timing, 1)} --> ${time(timing, 5)}`;
    cues.push([settings ? `${times} ${settings}` : times, ...words].join('\n'));
  }
  if (cues.length === 0) return { ok: false, line: 1 };
  return { ok: true, captions: ['WEBVTT', ...cues].join('\n\n') };
}

function blocksOf(lines: readonly string[]): { from: number; lines: string[] }[] {
  const blocks: { from: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && !isOpen) blocks.push({ from: index + 1, lines: [] });
    if (!isEmpty) blocks.at(-1)?.lines.push(line);
    isOpen = !isEmpty;
  }
  return blocks;
}

function milliseconds(timing: RegExpExecArray, from: number): number {
  const [hours = 0, minutes = 0, seconds = 0, rest = 0] = timing
    .slice(from, from + 4)
    .map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest;
}

function time(timing: RegExpExecArray, from: number): string {
  const [hours = '00', minutes, seconds, rest] = timing.slice(from, from + 4);
  return `${hours}:${minutes}:${seconds}.${rest}`;
}
