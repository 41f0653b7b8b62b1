import type { ReactNode } from 'react';
import { fitClass } from '@/components/images/fit';
import { ImageWords } from '@/components/images/ImageTexts';
import { RightsNote, rightsWords } from '@/components/images/RightsNote';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import { addressIn, type BodyContext, imageIn, languageIn } from './body-context';

const SIZES = `(min-width: 38rem) 36rem, ${BETWEEN_EDGES}`;
const GALLERY_SIZES = '(min-width: 48rem) 21rem, 50vw';

/**
 * An image with caption and credit; nothing when the image is missing. Each is a block element, so
 * that feed readers without style sheets show them on separate lines.
 */
export function figure(imageId: string, context: BodyContext, inGallery = false): ReactNode {
  const image = imageIn(context, imageId);
  if (!image) return null;
  const { labels } = context;
  const { caption, credit, decorative } = image;
  const language = languageIn(context, image.captionLang);
  return (
    <figure>
      <img
        src={addressIn(context, image.src)}
        srcSet={image.srcSet && candidatesIn(context, image.srcSet)}
        sizes={image.srcSet && (inGallery ? GALLERY_SIZES : SIZES)}
        className={context.baseUrl ? undefined : fitClass(image)}
        width={image.width}
        height={image.height}
        alt={decorative ? '' : image.alt}
        {...(decorative ? {} : language)}
        loading="lazy"
        decoding="async"
      />
      {(caption || credit || rightsWords(image.rights, image.rightsNote)) && (
        <figcaption>
          {caption && (
            <div className="caption" {...language}>
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

/** `/a 1x, /b 2x` with each address adapted to this rendering. */
function candidatesIn(context: BodyContext, srcSet: string): string {
  return srcSet
    .split(/,\s+/)
    .map((candidate) => addressIn(context, candidate.trim()))
    .join(', ');
}
