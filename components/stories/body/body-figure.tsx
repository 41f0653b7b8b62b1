import type { ReactNode } from 'react';
import { fitClass } from '@/components/images/fit';
import { PictureWords } from '@/components/images/ImageTexts';
import { RightsNote, rightsWords } from '@/components/images/RightsNote';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import { addressIn, type BodyContext, languageIn, pictureIn } from './body-context';

const SIZES = `(min-width: 38rem) 36rem, ${BETWEEN_EDGES}`;
const GALLERY_SIZES = '(min-width: 48rem) 21rem, 50vw';

/**
 * A picture with its caption and credit; nothing when there is no picture with that id. Each is a line of its own also
 * where styles are left out, as feed readers do.
 */
export function figure(pictureId: string, context: BodyContext, inGallery = false): ReactNode {
  const picture = pictureIn(context, pictureId);
  if (!picture) return null;
  const { labels } = context;
  const { caption, credit, decorative } = picture;
  const language = languageIn(context, picture.captionLang);
  return (
    <figure>
      <img
        src={addressIn(context, picture.src)}
        srcSet={picture.srcSet && candidatesIn(context, picture.srcSet)}
        sizes={picture.srcSet && (inGallery ? GALLERY_SIZES : SIZES)}
        className={context.baseUrl ? undefined : fitClass(picture)}
        width={picture.width}
        height={picture.height}
        alt={decorative ? '' : picture.alt}
        {...(decorative ? {} : language)}
        loading="lazy"
        decoding="async"
      />
      {(caption || credit || rightsWords(picture.rights, picture.rightsNote)) && (
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
          <RightsNote rights={picture.rights} note={picture.rightsNote} />
        </figcaption>
      )}
      {labels.pictureWords && picture.transcription && (
        <PictureWords summary={labels.pictureWords} words={picture.transcription} {...language} />
      )}
    </figure>
  );
}

/** `/a 1x, /b 2x` with each address as this rendering needs it. */
function candidatesIn(context: BodyContext, srcSet: string): string {
  return srcSet
    .split(/,\s+/)
    .map((candidate) => addressIn(context, candidate.trim()))
    .join(', ');
}
