import type { ReactNode } from 'react';
import { type Cropped, cropped } from '@/components/images/crop';
import { fitClass } from '@/components/images/fit';
import { ImageWords } from '@/components/images/ImageTexts';
import { RightsNote, rightsWords } from '@/components/images/RightsNote';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import type { FigureAttributes, FigureWidth, Gallery } from '@/domain/documents/document';
import {
  addressIn,
  type BodyContext,
  type BodyImage,
  imageIn,
  languageIn,
  several,
} from './body-context';

/** How much room a figure has. */
export type FigureRoom = FigureWidth | 'text' | 'gallery';

const SIZES: Record<FigureRoom, [media: string, width: string][]> = {
  text: [
    ['(min-width: 38rem) ', '36rem'],
    ['', BETWEEN_EDGES],
  ],
  gallery: [
    ['(min-width: 48rem) ', '21rem'],
    ['', '50vw'],
  ],
  wide: [
    ['(min-width: 100rem) ', '67rem'],
    ['(min-width: 76rem) ', '59rem'],
    ['', BETWEEN_EDGES],
  ],
  full: [['', '100vw']],
};

/**
 * An image with caption and credit; nothing when the image is missing. Each is a block element, so
 * that feed readers without style sheets show them on separate lines. Those show the whole image.
 */
export function figure(
  use: FigureAttributes,
  context: BodyContext,
  room: FigureRoom = use.width ?? 'text',
): ReactNode {
  const image = imageIn(context, use.pictureId);
  if (!image) return null;
  const { labels } = context;
  const { credit, decorative } = image;
  const isFeed = context.baseUrl !== '';
  const crop = use.crop && !isFeed ? cropped(image, use.crop) : null;
  const language = languageIn(context, image.captionLang);
  const caption = use.caption ?? image.caption;
  const ofCaption = use.caption === undefined ? language : {};
  const tag = (
    <img
      src={addressIn(context, image.src)}
      srcSet={image.srcSet && candidatesIn(context, image.srcSet)}
      sizes={image.srcSet && sizesIn(room, crop)}
      className={isFeed ? undefined : classOf(image, crop)}
      width={crop?.width ?? image.width}
      height={crop?.height ?? image.height}
      alt={decorative ? '' : image.alt}
      {...(decorative ? {} : language)}
      loading="lazy"
      decoding="async"
    />
  );
  return (
    <figure className={isFeed ? undefined : widthClass(use.width)}>
      {imageLink(image, labels.larger, tag)}
      {(caption || credit || rightsWords(image.rights, image.rightsNote)) && (
        <figcaption>
          {caption && (
            <div className="caption" {...ofCaption}>
              {caption}
            </div>
          )}
          {credit && (
            <div>
              <small className="credit">{credit}</small>
            </div>
          )}
          <RightsNote rights={image.rights} note={image.rightsNote} />
        </figcaption>
      )}
      {labels.imageWords && image.transcription && (
        <ImageWords summary={labels.imageWords} words={image.transcription} {...language} />
      )}
    </figure>
  );
}

function classOf(image: BodyImage, crop: Cropped | null): string | undefined {
  const names = [crop?.className ?? fitClass(image), image.isDrawn && 'drawn'];
  return names.filter(Boolean).join(' ') || undefined;
}

/** The image as a link to its own page, if it has one. */
function imageLink(image: BodyImage, label: string | undefined, tag: ReactNode): ReactNode {
  if (!image.href) return tag;
  const isNamed = image.alt !== '' && !image.decorative;
  return (
    <a href={image.href} aria-label={isNamed ? undefined : label}>
      {tag}
    </a>
  );
}

/** Images next to each other; in a row of two the first of an odd number fills a row. */
export function gallery({ attrs, content }: Gallery, context: BodyContext): ReactNode {
  const width = attrs?.width;
  const names = ['gallery', context.baseUrl === '' ? widthClass(width) : undefined];
  const isOdd = content.length % 2 === 1 && !width;
  const figures = content.map((each, index) =>
    figure(each.attrs, context, index === 0 && isOdd ? 'text' : 'gallery'),
  );
  return <div className={names.filter(Boolean).join(' ')}>{several(figures)}</div>;
}

/** The class of a figure or gallery that is wider than the text. */
export function widthClass(width: FigureWidth | undefined): string | undefined {
  return width && `is-${width}`;
}

/** `sizes` of the whole image, which is wider than what a crop of its width shows. */
function sizesIn(room: FigureRoom, crop: Cropped | null): string {
  const scale = crop?.isOfWidth ? Math.ceil(10 / crop.seen) / 10 : 1;
  return SIZES[room]
    .map(([media, width]) => media + (scale === 1 ? width : `calc(${width} * ${scale})`))
    .join(', ');
}

/** `/a 1x, /b 2x` with each address adapted to this rendering. */
function candidatesIn(context: BodyContext, srcSet: string): string {
  return srcSet
    .split(/,\s+/)
    .map((candidate) => addressIn(context, candidate.trim()))
    .join(', ');
}
