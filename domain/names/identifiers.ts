/** Identifiers of names in other catalogues, as typed or pasted as addresses. */

export const IDENTIFIERS = ['wikidata', 'viaf', 'gnd', 'nta', 'isni'] as const;
export type Identifier = (typeof IDENTIFIERS)[number];

/** An example of each, for hints and problems. */
export const IDENTIFIER_EXAMPLES: Record<Identifier, string> = {
  wikidata: 'Q7231',
  viaf: '2478331',
  gnd: '118575503',
  nta: '068379366',
  isni: '0000 0001 2281 955X',
};

const ADDRESSES: Record<Identifier, RegExp> = {
  wikidata: /^(?:www\.|m\.)?wikidata\.org\/(?:wiki\/(?:Special:EntityData\/)?|entity\/)([^/?#.]+)/i,
  viaf: /^(?:www\.)?viaf\.org\/(?:[a-z]{2}\/)?viaf\/([^/?#]+)/i,
  gnd: /^(?:d-nb\.info|lobid\.org)\/gnd\/([^/?#.]+)/i,
  nta: /^data\.bibliotheken\.nl\/(?:id|doc)\/thes\/p?([^/?#.]+)/i,
  isni: /^(?:www\.)?isni\.org\/(?:isni\/|page\/)?([^/?#]+)/i,
};

const IS_VALID: Record<Identifier, (value: string) => boolean> = {
  wikidata: (value) => /^Q[1-9]\d{0,11}$/.test(value),
  viaf: (value) => /^[1-9]\d{1,21}$/.test(value),
  gnd: isGnd,
  nta: (value) => /^\d{8,9}[\dX]$/.test(value) && isPpn(value),
  isni: (value) => /^\d{15}[\dX]$/.test(value) && isIso7064(value),
};

const PUBLIC: Record<Identifier, string> = {
  wikidata: 'https://www.wikidata.org/wiki/',
  viaf: 'https://viaf.org/viaf/',
  gnd: 'https://d-nb.info/gnd/',
  nta: 'http://data.bibliotheken.nl/id/thes/p',
  isni: 'https://isni.org/isni/',
};

/** The identifier as it is stored, empty for none; null where it is none of this kind. */
export function readIdentifier(kind: Identifier, typed: string): string | null {
  const given = typed.normalize('NFKC').trim();
  if (given === '') return '';
  const address = /^(?:https?:)?\/\/(.*)$/i.exec(given)?.[1] ?? given;
  const own = ADDRESSES[kind].exec(address)?.[1] ?? given;
  const value = own.replace(/[\s\u2010-\u2015]/g, (mark) => (mark.trim() ? '-' : '')).toUpperCase();
  const plain = kind === 'isni' ? value.replace(/^ISNI:?/, '').replaceAll('-', '') : value;
  return IS_VALID[kind](plain) ? plain : null;
}

/** The page of a stored identifier. */
export function identifierHref(kind: Identifier, value: string): string {
  return PUBLIC[kind] + value;
}

/** GND: 8 or 9 figures with a check digit like a PPN's, or after a hyphen with its complement. */
function isGnd(value: string): boolean {
  if (/^1[0-3]?\d{7}[\dX]$/.test(value)) return isPpn(value);
  const [figures = '', check] = value.split('-');
  if (!/^[1-9]\d{0,9}-[\dX]$/.test(value)) return false;
  return digitOf(weighted(figures, 2) % 11) === check;
}

/** The check digit of the Pica system: weights 1, 2, 3 … from the right, modulo 11. */
function isPpn(value: string): boolean {
  return weighted(value, 1) % 11 === 0;
}

/** @param first weight of the last figure */
function weighted(figures: string, first: number): number {
  return [...figures].reverse().reduce((sum, figure, at) => sum + number(figure) * (at + first), 0);
}

/** Whether the last figure is the check digit of the others (ISO 7064 MOD 11-2). */
export function isIso7064(value: string): boolean {
  const sum = [...value.slice(0, -1)].reduce((total, figure) => (total + number(figure)) * 2, 0);
  return digitOf((12 - (sum % 11)) % 11) === value.at(-1);
}

const number = (figure: string) => (figure === 'X' ? 10 : Number(figure));

const digitOf = (value: number) => (value === 10 ? 'X' : String(value));
