import { Node } from '@tiptap/core';
import { ITEM_ACCESS } from '@/domain/documents/document-nodes';
import { safeLink } from '@/domain/documents/links/safe-link';
import { videoAt } from '@/domain/documents/links/video-address';
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

/** An item of an archive, by its call number, handle or URL. */
export const ArchivalItem = Node.create({
  name: 'archivalItem',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    identifier: { default: '', rendered: false },
    label: { default: '', rendered: false },
    href: { default: null, rendered: false },
    dates: { default: undefined, rendered: false },
    access: { default: undefined, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'p.archival-item[data-identifier]',
      priority: 60,
      getAttrs: (element) => {
        const identifier = labelOf(element, 'data-identifier');
        const label = labelOf(element, 'data-label');
        if (identifier === null || label === null) return false;
        const access = element.getAttribute('data-access');
        return {
          identifier,
          label,
          href: safeLink(element.getAttribute('data-href') ?? ''),
          dates: labelOf(element, 'data-dates'),
          access: ITEM_ACCESS.find((each) => each === access) ?? null,
        };
      },
    },
  ],
  renderHTML: ({ node }) => ['p', { class: 'archival-item', ...itemData(node.attrs) }],
});

/** An archival item as attributes of its element. */
export function itemData(attrs: Record<string, unknown>): Record<string, string> {
  const { identifier, label, href, dates, access } = attrs;
  return {
    'data-identifier': String(identifier),
    'data-label': String(label),
    'data-href': String(href ?? ''),
    'data-dates': String(dates ?? ''),
    'data-access': String(access ?? ''),
  };
}

/** A file of the story; its title, transcript and captions are stored with it. */
export const AttachedFile = Node.create({
  name: 'attachedFile',
  group: 'block',
  draggable: true,
  addAttributes: () => ({ attachmentId: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'figure[data-file]',
      getAttrs: (element) => {
        const attachmentId = labelOf(element, 'data-file');
        return attachmentId === null ? false : { attachmentId };
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', { 'data-file': node.attrs.attachmentId }],
});

/** A video on another site, shown as a still. */
export const VideoLink = Node.create({
  name: 'videoLink',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    href: { default: '', rendered: false },
    label: { default: '', rendered: false },
    pictureId: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-video]',
      getAttrs: (element) => {
        const video = videoAt(element.getAttribute('data-video') ?? '');
        const label = labelOf(element, 'data-label');
        if (!video || label === null) return false;
        return { href: video.href, label, pictureId: labelOf(element, 'data-still') };
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', videoData(node.attrs)],
});

/** A video on another site as attributes of its element. */
export function videoData(attrs: Record<string, unknown>): Record<string, string> {
  const { href, label, pictureId } = attrs;
  return {
    'data-video': String(href),
    'data-label': String(label),
    'data-still': String(pictureId ?? ''),
  };
}

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
