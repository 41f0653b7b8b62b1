/** The order of names in an index, and the letters that they are found under. */
import { collatorOf, scriptOf } from '@/i18n/languages';

/** Names under one letter, or, after all letters, under the script that they are written in. */
export interface IndexGroup<T> {
  /** A letter, `#` for what begins with none, or the code of a script, such as `Latn`. */
  head: string;
  isScript: boolean;
  names: T[];
}

interface Ordered {
  name: string;
  /** `Marx, Karl`; empty or absent where the name is ordered as it is. */
  sortForm?: string;
}

interface Alphabet {
  script: RegExp;
  /** Each letter, and the sign with which its part of the order begins. */
  letters: readonly (readonly [letter: string, first: string])[];
}

const plain = (letters: string) => Array.from(letters, (letter) => [letter, letter] as const);

/** The characters that come first under each letter of their sound (pinyin). */
const PINYIN = [
  ...(['A阿', 'B八', 'C嚓', 'D咑', 'E妸', 'F发', 'G旮', 'H铪'] as const),
  ...(['J丌', 'K咔', 'L垃', 'M妈', 'N拏', 'O噢', 'P妑', 'Q七'] as const),
  ...(['R呥', 'S仨', 'T他', 'W屲', 'X夕', 'Y丫', 'Z帀'] as const),
];

const ALPHABETS: Record<string, Alphabet> = {
  Latn: { script: /\p{Script=Latin}/u, letters: plain('ABCDEFGHIJKLMNOPQRSTUVWXYZ') },
  Cyrl: { script: /\p{Script=Cyrillic}/u, letters: plain('АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ') },
  Arab: { script: /\p{Script=Arabic}/u, letters: plain('آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی') },
  Hans: {
    script: /\p{Script=Han}/u,
    letters: PINYIN.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  },
};

/**
 * Names in the order of a language, by letter. Those in another script than the language's follow
 * at the end, by script.
 */
export function inAlphabet<T extends Ordered & { language: string }>(
  names: readonly T[],
  language: string,
): IndexGroup<T>[] {
  const own = scriptOf(language);
  const groups = new Map<string, IndexGroup<T>>();
  const letters = lettersOf(language);
  for (const { head } of letters) groups.set(head, { head, isScript: false, names: [] });
  const inOrder = [...names].sort(comparing(language));
  for (const each of inOrder) {
    const script = scriptOf(each.language);
    const head = script === own ? headOf(sortedAs(each), language) : script;
    const group = groups.get(head) ?? { head, isScript: true, names: [] };
    group.names.push(each);
    groups.set(head, group);
  }
  return [...groups.values()].filter((group) => group.names.length > 0);
}

/** Pages of at most so many names; a letter is divided only where it has more by itself. */
export function inPages<T>(groups: readonly IndexGroup<T>[], size: number): IndexGroup<T>[][] {
  const pages: IndexGroup<T>[][] = [];
  let room = 0;
  for (const group of groups) {
    for (let at = 0; at < group.names.length; at += size) {
      const names = group.names.slice(at, at + size);
      if (names.length > room || at > 0) {
        pages.push([]);
        room = size;
      }
      pages.at(-1)?.push({ ...group, names });
      room -= names.length;
    }
  }
  return pages;
}

const NO_LETTER = '#';

function lettersOf(language: string): { head: string; first: string }[] {
  const { letters = [] } = ALPHABETS[scriptOf(language)] ?? {};
  return [{ head: NO_LETTER, first: '' }, ...letters.map(([head, first]) => ({ head, first }))];
}

function headOf(name: string, language: string): string {
  const alphabet = ALPHABETS[scriptOf(language)];
  if (!alphabet?.script.test(name.charAt(0))) return NO_LETTER;
  const collator = collatorOf(language);
  const before = lettersOf(language).filter(({ first }) => collator.compare(first, name) <= 0);
  return before.at(-1)?.head ?? NO_LETTER;
}

function comparing(language: string) {
  const collator = collatorOf(language);
  return (a: Ordered, b: Ordered) =>
    collator.compare(sortedAs(a), sortedAs(b)) || (a.name < b.name ? -1 : 1);
}

/** Its sort form, else its name; without quotation marks and the like before it. */
function sortedAs({ name, sortForm }: Ordered): string {
  return (sortForm || name).replace(/^[\p{P}\p{S}\s]+/u, '');
}
