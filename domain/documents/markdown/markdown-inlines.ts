import type { FootnoteReference, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Inline, LanguageAttributes, LineInline, Mark } from '@/domain/documents/document';
import { joinTexts } from '@/domain/documents/join-texts';
import { safeLink } from '@/domain/documents/links/safe-link';
import { noteOf } from '@/domain/documents/notes';
import { canonicalTag, direction } from '@/i18n/languages';
import { atLine, type MarkdownReading, refusal, sourceOf } from './markdown-reading';

/** Between these a line end is not replaced by a space: Chinese and Japanese have none. */
const NO_SPACE =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])\s*\n\s*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu;

const RAISED: readonly Mark['type'][] = ['superscript', 'subscript'];
const MARKED = new Map<string, 'superscript' | 'subscript' | 'strike' | 'smallCaps'>([
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['s', 'strike'],
  ['sc', 'smallCaps'],
]);

/**
 * Inline nodes from phrasing content, with the marks around it. Adjacent text with the same marks
 * becomes one node.
 * @throws Error naming the line of anything that a paragraph cannot contain
 */
export function inlinesFrom(
  nodes: PhrasingContent[],
  reading: MarkdownReading,
  marks: Mark[] = [],
): Inline[] {
  return joinTexts(nodes.flatMap((node) => inlineFrom(node, reading, marks)));
}

function inlineFrom(node: PhrasingContent, reading: MarkdownReading, marks: Mark[]): Inline[] {
  switch (node.type) {
    case 'text':
      if (/\[\^[^\]\s]+\]/.test(node.value)) throw refusal(node, 'footnote without a text');
      return textNodes(node.value, marks);
    case 'strong':
      return inlinesFrom(node.children, reading, withMark(marks, { type: 'bold' }));
    case 'emphasis':
      return inlinesFrom(node.children, reading, withMark(marks, { type: 'italic' }));
    case 'break':
      return [marks.length ? { type: 'hardBreak', marks } : { type: 'hardBreak' }];
    case 'link': {
      const href = atLine(node, () => linkAddress(node.url, reading));
      return inlinesFrom(
        node.children,
        reading,
        withMark(marks, { type: 'link', attrs: { href } }),
      );
    }
    case 'footnoteReference':
      return [footnoteFrom(node, reading)];
    case 'textDirective':
      return directiveFrom(node, reading, marks);
    default:
      throw refusal(node, `${node.type} has no place in a story`);
  }
}

function textNodes(value: string, marks: Mark[]): Inline[] {
  const text = value.replace(NO_SPACE, '').replace(/\s*\n\s*/g, ' ');
  if (!text) return [];
  return [marks.length ? { type: 'text', text, marks } : { type: 'text', text }];
}

function directiveFrom(node: TextDirective, reading: MarkdownReading, marks: Mark[]): Inline[] {
  if (node.name === 'lang') {
    if (!node.children.length) throw refusal(node, ':lang without words');
    const attrs = atLine(node, () => languageAttributesFrom(node.attributes));
    return inlinesFrom(node.children, reading, withMark(marks, { type: 'language', attrs }));
  }
  const type = MARKED.get(node.name);
  if (type && node.children.length) {
    const isRaising = RAISED.includes(type);
    const others = isRaising ? marks.filter((mark) => !RAISED.includes(mark.type)) : marks;
    return inlinesFrom(node.children, reading, withMark(others, { type }));
  }
  if (node.children.length) throw refusal(node, `unknown directive :${node.name}`);
  return textNodes(sourceOf(node, reading), marks);
}

/** `{tag=ru}` as `{lang, dir}`. */
export function languageAttributesFrom(
  attributes: Record<string, string | null | undefined> | null | undefined,
): LanguageAttributes {
  const { tag, ...others } = attributes ?? {};
  const lang = canonicalTag(tag ?? '');
  if (!lang) throw new Error(`"${tag ?? ''}" is not a language tag`);
  if (Object.keys(others).length) throw new Error(`unknown attribute ${Object.keys(others)[0]}`);
  return { lang, dir: direction(lang) };
}

function linkAddress(url: string, { options }: MarkdownReading): string {
  const [, kind, key = ''] = /^(story|name):(.*)$/.exec(url) ?? [];
  const resolve = kind && options[kind as 'story' | 'name'];
  const address = resolve ? resolve(key) : url;
  const href = safeLink(address);
  if (!href) throw new Error(`address not allowed: ${address}`);
  return href;
}

function footnoteFrom(reference: FootnoteReference, reading: MarkdownReading): Inline {
  if (reading.insideNote) throw refusal(reference, 'footnote within a footnote');
  const note = reading.notes.get(reference.identifier);
  if (!note) throw refusal(reference, 'footnote without a text');
  reading.usedNotes.add(reference.identifier);
  const inside = { ...reading, insideNote: true };
  const paragraphs = note.children.map((block): LineInline[] => {
    if (block.type !== 'paragraph') throw refusal(block, 'a footnote holds paragraphs only');
    return inlinesFrom(block.children, inside).filter((inline) => inline.type !== 'footnote');
  });
  return { type: 'footnote', content: noteOf(paragraphs) };
}

/** A text has at most one mark of each type: the innermost wins. */
function withMark(marks: Mark[], mark: Mark): Mark[] {
  return [...marks.filter((other) => other.type !== mark.type), mark];
}
