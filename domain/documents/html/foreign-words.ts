import type { Block, Inline, Mark } from '@/domain/documents/document';
import { canonicalTag, direction, scriptOf } from '@/i18n/languages';
import { Line } from './line';

/** Unicode's scripts for codes that combine several, or that name a variant of one. */
const SCRIPTS: Record<string, string[]> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};
const patterns = new Map<string, RegExp | null>();

/**
 * A language tag without defaults that word processors add: `RU-ru` becomes `ru`, `ZH-CN` becomes
 * `zh-Hans`. Null when there is none.
 */
export function plainTag(tag: string | undefined): string | null {
  if (!tag || tag.length > 100) return null;
  const canonical = canonicalTag(tag.trim());
  if (!canonical || canonical === 'und' || canonical.startsWith('x-')) return null;
  const locale = new Intl.Locale(canonical);
  if (locale.language === 'zh') return `zh-${locale.maximize().script ?? 'Hans'}`;
  return locale.script ? `${locale.language}-${locale.script}` : locale.language;
}

/**
 * Decides which language declarations in pasted HTML to believe. Programs declare languages by
 * keyboard setting, so the words must be in a script of the declared language; and if most of the
 * HTML is declared to be in one other language of the same script as the text's, that language is
 * ignored.
 */
export function believedLanguages(
  said: ReadonlyMap<string, number>,
  textLanguage: string,
): (tag: string, words: string) => boolean {
  const own = languagePart(textLanguage);
  const total = [...said.values()].reduce((sum, n) => sum + n, 0);
  const setting = [...said].find(([tag, n]) => {
    return n * 2 > total && scriptOf(tag) === scriptOf(textLanguage);
  })?.[0];
  return (tag, words) => {
    if (languagePart(tag) === own || tag === setting) return false;
    return isWrittenIn(words, tag);
  };
}

/** The mark of words in a language. */
export function languageMark(lang: string): Mark {
  return { type: 'language', attrs: { lang, dir: direction(lang) } };
}

/**
 * Groups consecutive paragraphs that are entirely in another language into passages, without
 * language marks inside.
 */
export function withPassages(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const attrs = block.type === 'paragraph' ? wholeLanguage(block.content ?? []) : null;
    if (block.type !== 'paragraph' || !attrs) {
      result.push(block);
      continue;
    }
    const paragraph: Block = { ...block, content: withoutLanguage(block.content ?? []) };
    const last = result.at(-1);
    if (last?.type === 'passage' && last.attrs.lang === attrs.lang) last.content.push(paragraph);
    else result.push({ type: 'passage', attrs, content: [paragraph] });
  }
  return result;
}

function wholeLanguage(inlines: readonly Inline[]) {
  const texts = inlines.filter((node) => node.type === 'text');
  const marks = texts.map((node) => node.marks?.find((mark) => mark.type === 'language'));
  const [first] = marks;
  if (first?.type !== 'language') return null;
  const isWhole = texts.every((node, n) => {
    const mark = marks[n];
    return mark?.type === 'language'
      ? mark.attrs.lang === first.attrs.lang
      : !/\p{L}/u.test(node.text);
  });
  return isWhole ? first.attrs : null;
}

function withoutLanguage(inlines: readonly Inline[]): Inline[] {
  const line = new Line();
  for (const node of inlines) {
    if (node.type !== 'text') line.add(node);
    else
      line.addText(
        node.text,
        (node.marks ?? []).filter((mark) => mark.type !== 'language'),
      );
  }
  return line.take();
}

function languagePart(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function isWrittenIn(words: string, tag: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const pattern = patternOf(scriptOf(tag));
  if (!letters || !pattern) return false;
  return (words.match(pattern)?.length ?? 0) * 2 > letters;
}

function patternOf(script: string): RegExp | null {
  if (!patterns.has(script)) patterns.set(script, madePattern(script));
  return patterns.get(script) ?? null;
}

function madePattern(script: string): RegExp | null {
  const classes = (SCRIPTS[script] ?? [script]).map((one) => `\\p{sc=${one}}`).join('');
  try {
    return new RegExp(`[${classes}]`, 'gu');
  } catch {
    return null;
  }
}
