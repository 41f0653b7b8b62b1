import { Node } from '@tiptap/core';
import { languageOf, listStartOf } from './attributes';

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
});

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ start: { default: 1, rendered: false } }),
  parseHTML: () => [{ tag: 'ol', getAttrs: (element) => ({ start: listStartOf(element) }) }],
  renderHTML: ({ node }) => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
});

export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'aside.pull-quote' }],
  renderHTML: () => ['aside', { class: 'pull-quote' }, 0],
});

/** Paragraphs in another language than the text. */
export const Passage = Node.create({
  name: 'passage',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    lang: { default: 'und', rendered: false },
    dir: { default: 'ltr', rendered: false },
  }),
  parseHTML: () => [{ tag: 'div.passage[lang]', getAttrs: languageOf }],
  renderHTML: ({ node }) => [
    'div',
    { class: 'passage', lang: node.attrs.lang, dir: node.attrs.dir },
    0,
  ],
});
