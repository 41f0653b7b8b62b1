import { Mark } from '@tiptap/core';
import { isExternal } from '@/domain/documents/links/safe-link';
import { hrefOf, languageOf } from './attributes';

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => isSet(element, 'font-weight', /^(normal|400)$/) && null },
  ],
  renderHTML: () => ['strong', 0],
});

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (element) => isSet(element, 'font-style', /^normal$/) && null },
  ],
  renderHTML: () => ['em', 0],
});

export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'superscript subscript',
  // The number of a footnote is also superscript, but not part of the text.
  parseHTML: () => [
    { tag: 'sup', getAttrs: (element) => !element.classList.contains('note-mark') && null },
  ],
  renderHTML: () => ['sup', 0],
});

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
});

export const Strike = Mark.create({
  name: 'strike',
  parseHTML: () => [{ tag: 's' }, { tag: 'strike' }],
  renderHTML: () => ['s', 0],
});

export const SmallCaps = Mark.create({
  name: 'smallCaps',
  parseHTML: () => [{ tag: 'span.small-caps' }],
  renderHTML: () => ['span', { class: 'small-caps' }, 0],
});

/** Text in another language than the text around it. */
export const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({
    lang: { default: 'und', rendered: false },
    dir: { default: 'ltr', rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[lang]', getAttrs: languageOf }],
  renderHTML: ({ mark }) => [
    'span',
    { class: 'foreign', lang: mark.attrs.lang, dir: mark.attrs.dir },
    0,
  ],
});

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '', rendered: false } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: hrefOf }],
  renderHTML: ({ mark }) => [
    'a',
    { href: mark.attrs.href, ...(isExternal(mark.attrs.href) && { rel: 'noopener' }) },
    0,
  ],
});

/** Google Docs wraps what it copies in `<b style="font-weight:normal">`. */
function isSet(element: HTMLElement, property: string, plain: RegExp): boolean {
  return !plain.test(element.style.getPropertyValue(property));
}
