/** One writing for words that sound alike in Latin and Cyrillic letters: `самиздат`, *samizdat*. */

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i' },
  ...{ і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's' },
  ...{ т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '' },
  ...{ э: 'e', ю: 'iu', я: 'ia' },
};
const IS_CYRILLIC = /\p{Script=Cyrillic}/u;

/** What English, Dutch, German and French write for the same sound, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/eu/g, 'ev'],
  [/au(?!\b)/g, 'av'],
  [/ou/g, 'u'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/z/g, 's'],
  [/(.)\1+/gu, '$1'],
];

/** How a folded word sounds, in Latin letters; the word itself in other scripts. */
export function soundOf(word: string): string {
  const latin = IS_CYRILLIC.test(word)
    ? [...word].map((letter) => CYRILLIC[letter] ?? letter).join('')
    : word;
  return SOUNDS.reduce((heard, [letters, sound]) => heard.replace(letters, sound), latin);
}
