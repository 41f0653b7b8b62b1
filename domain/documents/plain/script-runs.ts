import { scriptOf } from '@/i18n/languages';

/** Scripts used by languages whose likely script is the key (ISO 15924 keys, Unicode names). */
const WRITTEN_WITH: Record<string, readonly string[]> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

const NAMED = [
  ...['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Hani', 'Hira', 'Kana', 'Hang', 'Armn', 'Geor'],
  ...['Deva', 'Beng', 'Taml', 'Telu', 'Thai', 'Khmr', 'Mymr', 'Tibt', 'Ethi', 'Syrc', 'Sinh'],
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/**
 * Names and abbreviations in Latin letters occur in texts of every script; only more words than
 * this count as a passage.
 */
const LATIN_WORDS = 3;
const MIN_LETTERS = 2;
const SHOWN = 40;

const patterns = new Map<string, RegExp>();

/**
 * The first run of words in a script that the language is not written with.
 * @param text line breaks end a run
 * @returns its first words and its script (ISO 15924, `Zyyy` for one without a name here), or null
 */
export function otherScriptRun(
  text: string,
  language: string,
): { words: string; script: string } | null {
  for (const [run] of text.matchAll(patternFor(language))) {
    const letters = run.replace(/[^\p{L}]/gu, '');
    const script = NAMED.find(([, is]) => is.test(letters))?.[0];
    if (letters.length < MIN_LETTERS) continue;
    if (script === 'Latn' && run.split(/\s+/u).length <= LATIN_WORDS) continue;
    const words = run.length > SHOWN ? `${run.slice(0, SHOWN).trimEnd()}…` : run;
    return { words, script: script ?? 'Zyyy' };
  }
  return null;
}

function patternFor(language: string): RegExp {
  const made = patterns.get(language);
  if (made) return made;
  const script = scriptOf(language);
  const own = WRITTEN_WITH[script] ?? [script];
  const common = ['Zyyy', 'Zinh', ...own].map((name) => `\\p{scx=${name}}`).join('');
  const other = `[\\p{L}--[${common}]]`;
  const pattern = new RegExp(
    `${other}\\p{M}*(?:(?:[^\\n\\p{L}\\p{M}][^\\n\\p{L}]*)?${other}\\p{M}*)*`,
    'gv',
  );
  patterns.set(language, pattern);
  return pattern;
}
