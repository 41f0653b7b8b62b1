/**
 * Reads the beginning and end of a life or an activity as typed: `5 March 1871 – 15 January 1919`,
 * `born 1961`, `† 1919`, `1921 – present`. Words of all interface languages are known at once.
 */
import { parseEventDate } from './edtf';
import { foldLetters } from './typed/fold-script';
import { readTypedDate, type TypedDate } from './typed-date';

const BORN = spelled(
  'born|b|geboren|geb|né|née|naissance|родился|родилась|род|рождение|زادروز|زاده|متولد|تولد|出生于|生于|出生|*',
);
const FOUNDED = spelled(
  'founded|established|opgericht|gegründet|fondé|fondée|fondation|основан|основана|основано|основание|تأسیس|成立于|创立于',
);
const ENDED = spelled(
  'died|d|overleden|gest|gestorben|mort|morte|décès|décédé|décédée|умер|умерла|ум|смерть|درگذشت|درگذشته|متوفی|卒于|逝于|†|' +
    'dissolved|ended|opgeheven|aufgelöst|dissous|dissoute|dissolution|распущен|распущена|роспуск|انحلال|解散于',
);
const PRESENT = spelled(
  "present|the present|now|today|heden|nu|vandaag|heute|présent|aujourd'hui|настоящее время|ныне|сегодня|تاکنون|اکنون|امروز|کنون|今|现在",
);

/** A word of a script with spaces ends where its letters end. */
const AFTER = '(?!\\p{Script=Latin}|\\p{Script=Cyrillic}|\\p{Script=Arabic})[\\s.:]*';
const BIRTH = new RegExp(`^(?:${BORN})${AFTER}`, 'u');
const FOUNDATION = new RegExp(`^(?:${FOUNDED})${AFTER}`, 'u');
const END = new RegExp(`^(?:${ENDED})${AFTER}`, 'u');
/** Where the second of two dates begins: `born 1871, died 1919`. */
const SECOND = new RegExp(`[\\s,;–—-]+(?=(?:${ENDED})${AFTER}\\S)`, 'u');
const TO_THIS_DAY = new RegExp(`(?<!\\p{Script=Latin}|\\p{Script=Cyrillic})(?:${PRESENT})$`, 'u');

/** Reads dates; a birth alone leaves the end open, and a foundation alone leaves it unknown. */
export function readTypedLife(typed: string): TypedDate {
  const plain = readTypedDate(typed);
  if (plain.is !== 'wrong' || plain.why === 'tooLong') return plain;
  const edtf = lifeText(foldLetters(typed));
  const date = edtf === null ? null : parseEventDate(edtf);
  return edtf !== null && date ? { is: 'date', edtf, date } : plain;
}

function lifeText(text: string): string | null {
  const began = text.replace(TO_THIS_DAY, '').trim();
  if (began !== text && began !== '') return lastingText(began);
  const isBirth = BIRTH.test(text);
  const rest = text.replace(isBirth ? BIRTH : FOUNDATION, '');
  if (rest !== text) {
    const [first = '', second] = rest.split(SECOND);
    const [start, end] = [
      alone(first),
      second === undefined ? null : alone(second.replace(END, '')),
    ];
    if (start === null || (second !== undefined && end === null)) return null;
    return `${start}/${end ?? (isBirth ? '..' : '')}`;
  }
  const end = END.test(text) ? alone(text.replace(END, '')) : null;
  return end && `/${end}`;
}

/** What goes on: `1921 –`, `since 1921`, `founded 1921`. */
function lastingText(text: string): string | null {
  const bare = text.replace(BIRTH, '').replace(FOUNDATION, '');
  const start = alone(bare);
  if (start) return `${start}/..`;
  const read = readTypedDate(bare);
  return read.is === 'date' && read.edtf.endsWith('/..') ? read.edtf : null;
}

/** A date that is no interval and no choice of several; null for anything else. */
function alone(typed: string): string | null {
  const read = readTypedDate(typed);
  return read.is === 'date' && !/[/[{]/.test(read.edtf) ? read.edtf : null;
}

/** A pattern of words as folded text has them. */
function spelled(words: string): string {
  const folded = words.split('|').map((word) => foldLetters(word).replace('*', '\\*'));
  return folded.sort((a, b) => b.length - a.length).join('|');
}
