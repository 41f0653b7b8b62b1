import { Node } from '@tiptap/core';
import { safeLink } from '@/domain/documents/links/safe-link';
import { labelOf } from './attributes';
import { dataOfUse, figureData, figureUseOf } from './figure-attributes';

const unset = { default: undefined, rendered: false };

/** A use of an image of the library, whose texts are stored there. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    pictureId: { default: '', rendered: false },
    caption: unset,
    width: unset,
    crop: unset,
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-image]',
      getAttrs: (element) => {
        const pictureId = labelOf(element, 'data-image');
        return pictureId === null ? false : { pictureId, ...figureUseOf(element) };
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', figureData(node.attrs)],
});

/** A gallery of one is made a figure by `single-galleries.ts`. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  draggable: true,
  addAttributes: () => ({ width: unset }),
  parseHTML: () => [
    { tag: 'div.gallery', getAttrs: (element) => ({ width: figureUseOf(element).width }) },
  ],
  renderHTML: ({ node: { attrs } }) => {
    const names = attrs.width ? `gallery is-${attrs.width}` : 'gallery';
    return ['div', { ...dataOfUse(attrs), class: names }, 0];
  },
});

/** An item of the archive, by its call number. */
export const ArchivalItem = Node.create({
  name: 'archivalItem',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    identifier: { default: '', rendered: false },
    label: { default: '', rendered: false },
    href: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'p.archival-item[data-identifier]',
      priority: 60,
      getAttrs: (element) => {
        const identifier = labelOf(element, 'data-identifier');
        const label = labelOf(element, 'data-label');
        if (identifier === null || label === null) return false;
        return { identifier, label, href: safeLink(element.getAttribute('data-href') ?? '') };
      },
    },
  ],
  renderHTML: ({ node }) => [
    'p',
    {
      class: 'archival-item',
      'data-identifier': node.attrs.identifier,
      'data-label': node.attrs.label,
      'data-href': node.attrs.href ?? '',
    },
  ],
});

/** Divides the paragraphs of a footnote; in no group, so that it can be nowhere else. */
export const ParagraphBreak = Node.create({
  name: 'paragraphBreak',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br.paragraph-break', priority: 60 }],
  renderHTML: () => ['br', { class: 'paragraph-break' }],
  renderText: () => '\n',
});

/** An atom: its text is edited in a dialog, so the cursor passes it as one character. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: '(text | hardBreak | paragraphBreak)*',
  parseHTML: () => [{ tag: 'span.footnote' }],
  renderHTML: () => ['span', { class: 'footnote' }, 0],
});
