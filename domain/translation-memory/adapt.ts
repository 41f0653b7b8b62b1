/** Puts the numbers and names of a new sentence into the translation of an older one. */
import { fold } from '@/domain/search/fold';
import { capitalsIn, mapNumbers, numbersIn } from './sentence-key';

/** A name that was replaced by another one, in the source and in the translation's language. */
export interface NameChange {
  was: string;
  now: string;
}

interface Adapted {
  words: string;
  isWhole: boolean;
}

/**
 * The translation of `was` for `now`, which has the same key.
 * @param names what the names that differ are called in the translation's language
 */
export function adapted(
  target: string,
  { was, now }: NameChange,
  names: readonly NameChange[] = [],
): Adapted {
  const counted = withNumbers(target, numbersIn(was), numbersIn(now));
  return names.reduce<Adapted>(({ words, isWhole }, name) => {
    const isThere = name.was !== '' && name.now !== '' && words.includes(name.was);
    return isThere
      ? { words: words.replaceAll(name.was, () => name.now), isWhole }
      : { words, isWhole: false };
  }, counted);
}

/** The names in which two sentences of the same name key differ. */
export function changedNames(was: string, now: string): NameChange[] {
  const after = capitalsIn(now);
  const changes = capitalsIn(was).map((name, at) => ({ was: name, now: after[at] ?? '' }));
  return changes.filter((change) => fold(change.was) !== fold(change.now));
}

function withNumbers(target: string, was: readonly string[], now: readonly string[]): Adapted {
  const open = was.map((number, at) => ({ was: plain(number), now: now[at] ?? number }));
  const words = mapNumbers(target, (number) => {
    const at = open.findIndex((each) => each.was === plain(number));
    const [found] = at < 0 ? [] : open.splice(at, 1);
    if (!found || plain(found.now) === found.was) return number;
    return writtenLike(number, found.now);
  });
  return { words, isWhole: open.every((each) => plain(each.now) === each.was) };
}

/** Digits alone, so that 1.234 and 1,234 and ۱٬۲۳۴ are the same. */
function plain(number: string): string {
  return fold(number).replace(/[^\p{Nd}]/gu, '');
}

/** A number with the digits and the separator of another one. */
function writtenLike(model: string, number: string): string {
  const separator = /[.,٬٫]/u.exec(model)?.[0];
  const zero = /[\u06f0-\u06f9]/u.test(model)
    ? 0x6f0
    : /[\u0660-\u0669]/u.test(model)
      ? 0x660
      : 0x30;
  return fold(number)
    .replace(/[.,٬٫]/gu, (own) => separator ?? own)
    .replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}
