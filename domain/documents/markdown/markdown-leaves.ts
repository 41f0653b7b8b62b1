import type { ArchivalItem, VideoLink } from '@/domain/documents/document';
import { ITEM_ACCESS } from '@/domain/documents/document-nodes';
import { addressOfItem } from '@/domain/documents/links/item-address';
import { videoAt } from '@/domain/documents/links/video-address';
import type { MarkdownOptions } from './markdown-reading';

type Attributes = Readonly<Record<string, string>>;

/**
 * `::video{href="…" title="…"}`; further attributes name the image that is its still, as of a figure.
 * @throws Error without a title, or for an address that is not that of a video
 */
export function videoFrom(attributes: Attributes, options: MarkdownOptions): VideoLink {
  const { href = '', title = '', ...still } = attributes;
  const video = videoAt(href);
  if (!video) throw new Error(`${href || 'nothing'} is not the address of a video`);
  if (!title) throw new Error('::video needs a title');
  const pictureId = Object.keys(still).length > 0 ? options.figure(still) : null;
  return { type: 'videoLink', attrs: { href: video.href, label: title, pictureId } };
}

/**
 * `::item{id="…" title="…" href="…" dates="…" access="open"}`; the last three may be missing.
 * @throws Error for an unknown attribute or access, and without identifier or title
 */
export function itemFrom(attributes: Attributes): ArchivalItem {
  const { id = '', title = '', href = '', dates = '', access = '', ...others } = attributes;
  const [unknown] = Object.keys(others);
  if (unknown) throw new Error(`::item has no attribute ${unknown}`);
  if (!id || !title) throw new Error('::item needs an id and a title');
  const known = ITEM_ACCESS.find((each) => each === access);
  if (access && !known) throw new Error(`access is ${ITEM_ACCESS.join(', ')}, not ${access}`);
  return {
    type: 'archivalItem',
    attrs: {
      identifier: id,
      label: title,
      href: href || addressOfItem(id),
      ...(dates && { dates }),
      ...(known && { access: known }),
    },
  };
}
