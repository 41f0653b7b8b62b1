import { openIsolate } from './isolated-text';
import { segmentsOf } from './segments';

/**
 * Initials (any single letter of a script without capitals), days of a month, and abbreviations
 * that do not end a sentence.
 */
const SHORTENED = new RegExp(
  `(^|[\\s(\\[«„“"'’\\u2066-\\u2069-])(${[
    '\\p{Lu}',
    '(?!\\p{Script=Han})\\p{Lo}',
    '\\d{1,2}',
    '(?:Dr|Messrs|Mr|Mrs|Ms|St|Prof|Rev|Gen|Col|Capt|Sgt|Hon|Jr|Sr|No|Nos|c|[Vv]ols?|[Pp]p?|[Ff]ol|[Ee]ds?|[Cc]a|[Cc]f|vs|approx|b|d|fl)',
    '(?:Lt|Maj|Cpl|Pvt|Gov|Sen|Bro|Pres|Supt|Adm|Mt|Ft|[Ff]igs?|[Cc]h|[Ii]ll)',
    '(?:Nr|Bd|Jh|Jhdt|Hr|Hrn|Fr|Frl|Frhr|geb|gest|bzw|sog|v\\.\\s?Chr|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a)',
    '(?:Fa|Fam|Gebr|Abt|Abb|Str|Dipl|Ing|Mag|med|phil|jur|ggf|evtl|gegr|Hrsg|Hg|Kap|Tel)',
    '(?:dhr|mevr|mw|[Dd]r|[Dd]rs?|[Ii]r|[Mm]r|[Pp]rof|ds|bijv|o\\.a|d\\.w\\.z|jl|nr|blz|[Ff]a|[Gg]ebr|wed|jhr)',
    '(?:M|MM|Mme|Mlle|Mgr|Me|Pr|Ste|av|apr|env|chap|éd|t|e\\.g|i\\.e)',
    '(?:г|гг|в|вв|р|ул|им|св|стр|тыс|руб|др|пр|т\\.\\s?е|т\\.\\s?д|т\\.\\s?п|н\\.\\s?э)',
    '(?:[Пп]роф|[Аа]кад|[Тт]ов|[Гг]р|[Гг]ен|[Пп]олк|[Оо]п|[Сс]м|[Сс]р|обл|губ|дер|пос|пл|пер|наб|просп|изд|ред|сост)',
  ].join('|')})\\.$`,
  'u',
);

const PAIRS: Record<string, string> = {
  '(': ')',
  '[': ']',
  '«': '»',
  '（': '）',
  '「': '」',
  '『': '』',
  '《': '》',
};
const CLOSERS = new Set(Object.values(PAIRS));
const ENDS_SENTENCE = /[.!?…。！？؟۔।॥]/u;

/**
 * Indexes (UTF-16) at which the sentences of a paragraph end by the rules of its language: not
 * after an initial or an abbreviation, not before a lower-case letter, not within brackets or an
 * isolate. The last one is the end of the text.
 */
export function sentenceEnds(text: string, language: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of segmentsOf(text, language, 'sentence')) {
    const end = index + segment.trimEnd().length;
    if (end >= text.length || isEnd(text, end)) ends.push(end);
  }
  return ends;
}

function isEnd(text: string, end: number): boolean {
  const [before, after] = [text.slice(0, end), text.slice(end).trimStart()];
  if (!ENDS_SENTENCE.test(before.slice(-4))) return false;
  if (/^[\p{Ll}\p{Pd}\p{Pe},;:]/u.test(after.replace(/^[\u2066-\u2069]+/, ''))) return false;
  return !SHORTENED.test(before) && openIsolate(before) < 0 && !isWithinBrackets(before);
}

/** Whether a bracket is open at the end of a text; unmatched closing brackets are ignored. */
function isWithinBrackets(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    const closing = PAIRS[sign];
    if (closing) open.push(closing);
    else if (CLOSERS.has(sign) && open.at(-1) === sign) open.pop();
  }
  return open.length > 0;
}
