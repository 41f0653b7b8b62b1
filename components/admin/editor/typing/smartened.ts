import { type Pair, type Typography, typographyOf } from './typography';

/** Replaces the characters of a text from `from` to `to`. */
export interface Change {
  from: number;
  to: number;
  text: string;
}

/** A web or mail address that has not ended, and a file's path: left as typed. */
const ADDRESS = /(?:\w:\/\/|www\.|mailto:|\S@\S|\w\.[a-z]{2,}\/)\S*$/i;
const SCHEMES = /(?:^|[^\p{L}])(?:https?|ftp|mailto|tel|doi|hdl|urn|isbn|issn)$/iu;
const UNITS =
  /(\d) (km²?|cm|mm|m[²³]?|kg|g|t|ha|l|°C|€|£|\$|км²?|см|мм|м[²³]?|кг|г|т|га|руб|коп|млн|млрд)([\s.,;:!?)])$/u;

/**
 * What a language's typography makes of the character typed last: curly quotes, dashes, an ellipsis
 * and no-break spaces. Null where nothing changes.
 * @param text the paragraph up to the cursor, with U+FFFC for what is not text
 */
export function smartened(text: string, language: string): Change | null {
  const rules = typographyOf(language);
  if (!rules || ADDRESS.test(text)) return null;
  const steps = [dashes, quotes, apostrophes, dots, spaces, guillemets, units];
  const made = steps.reduce((now, step) => step(now, rules), text);
  return made === text ? null : between(text, made);
}

function dashes(text: string, rules: Typography): string {
  const [found, before = '', hyphens = '', typed = ''] =
    /(^|[^-<!])(-{2,3})([^->])$/su.exec(text) ?? [];
  if (!found) return text;
  const isSpaced = before === '' || /\s/.test(before);
  // `--help` is an option of a program.
  if (hyphens.length === 2 && isSpaced && /\p{L}/u.test(typed)) return text;
  const dash = hyphens.length === 3 ? rules.longDash : isSpaced ? rules.spacedDash : '–';
  return dash === null ? text : text.slice(0, -hyphens.length - typed.length) + dash + typed;
}

function quotes(text: string, rules: Typography): string {
  const key = text.at(-1);
  const before = text.slice(0, -1);
  if (key === '"') {
    // Inches and seconds.
    if (/\d$/.test(before) && !isUnclosed(before, rules.double)) return text;
    return before + rules.double[isOpening(before, rules.double, rules) ? 0 : 1];
  }
  if (key !== "'") return text;
  const { single } = rules;
  if (single === null) return `${before}’`;
  if (isOpening(before, single, rules)) return before + single[0];
  if (isUnclosed(before, single)) return before + single[1];
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u.test(before)
    ? `${before}’`
    : text;
}

/** An opening or closing mark that turns out to be an apostrophe: ’68, Dutch ’s morgens, geht’s. */
function apostrophes(text: string, { single }: Typography): string {
  if (single === null) return text;
  const [open, close] = single;
  const [found = ''] = /(?<=^|[\s(])[‘‚](?:\d|(?:s|t|n|k|m|r|ie)\s)$/u.exec(text) ?? [];
  if (found.startsWith(open)) return `${text.slice(0, -found.length)}’${found.slice(1)}`;
  const isWithin = close !== '’' && /\p{L}.\p{L}$/u.test(text) && text.at(-2) === close;
  return isWithin ? `${text.slice(0, -2)}’${text.slice(-1)}` : text;
}

function dots(text: string): string {
  return /(?:^|[^.])\.\.\.$/.test(text) ? `${text.slice(0, -3)}…` : text;
}

function spaces(text: string, rules: Typography): string {
  const mark = text.at(-1) ?? '';
  const space = spaceBefore(mark, rules);
  if (space === '') return text;
  const before = text.slice(0, -1);
  const words = before.replace(/[ \u00a0\u202f]$/, '');
  const fits = mark === '%' ? /\d$/ : /[\p{L}\p{M}\p{N})\]»”’%°€]$/u;
  if (!fits.test(words)) return text;
  // Without a typed space: times and verses (10:30), and schemes (https:).
  if (mark === ':' && words === before && (/\d$/.test(words) || SCHEMES.test(words))) return text;
  return words + space + mark;
}

function spaceBefore(mark: string, rules: Typography): string {
  if (mark === ';' || mark === '!' || mark === '?') return rules.beforeMarks;
  if (mark === ':') return rules.beforeColon;
  return mark === '%' ? rules.beforePercent : '';
}

/** Guillemets typed as such, and the space that one types out of habit after an opening one. */
function guillemets(text: string, { double: [open, close] }: Typography): string {
  if (open.length === 1) return text;
  if (text.endsWith(`${open} `)) return text.slice(0, -1);
  if (text.endsWith('«')) return text.slice(0, -1) + open;
  if (!text.endsWith('»') || text.endsWith(close)) return text;
  return text.slice(0, -1).replace(/[ \u00a0\u202f]$/, '') + close;
}

function units(text: string, { keepsUnits }: Typography): string {
  return keepsUnits ? text.replace(UNITS, '$1\u00a0$2$3') : text;
}

function isOpening(before: string, pair: Pair, { isUnspaced }: Typography): boolean {
  if (isUnspaced) return !isUnclosed(before, pair);
  if (before === '' || /[\s/¿¡]$/.test(before)) return true;
  if (before.endsWith(pair[1])) return false;
  if (/[\p{Ps}\p{Pi}]$/u.test(before)) return true;
  return /\p{Pd}$/u.test(before) && !isUnclosed(before, pair);
}

/** Whether a quotation is open; an apostrophe within a word closes none. */
function isUnclosed(text: string, [open, close]: Pair): boolean {
  if (open === close) return text.split(open).length % 2 === 0;
  const started = text.lastIndexOf(open.trim());
  if (started < 0) return false;
  return !text
    .slice(started + open.trim().length)
    .replace(/\p{L}[’‘›]\p{L}/gu, '')
    .includes(close.trim());
}

/** The part in which two texts differ. */
function between(text: string, made: string): Change {
  let from = 0;
  while (from < text.length && text[from] === made[from]) from += 1;
  let end = 0;
  const most = Math.min(text.length, made.length) - from;
  while (end < most && text.at(-1 - end) === made.at(-1 - end)) end += 1;
  return { from, to: text.length - end, text: made.slice(from, made.length - end) };
}
