import type { Image } from '@/domain/images/image';
import { direction } from '@/i18n/languages';
import { ImageTag } from './ImageTag';
import { ImageWords } from './ImageTexts';
import { RightsNote, rightsWords } from './RightsNote';

interface ImageFigureProps {
  image: Image;
  sizes: string;
  isFirst?: boolean;
  /** Label that opens the transcription, in the language of the page. */
  wordsLabel: string;
}

/** An image with its caption and credit. */
export function ImageFigure({ image, sizes, isFirst, wordsLabel }: ImageFigureProps) {
  const { caption, credit, language, rights, rightsNote, transcription } = image;
  const tongue = { lang: language, dir: direction(language) };
  return (
    <figure className="plate">
      <ImageTag image={image} sizes={sizes} isFirst={isFirst} />
      {(caption || credit || rightsWords(rights, rightsNote)) && (
        <figcaption {...tongue}>
          {caption && <div>{caption}</div>}
          {credit && (
            <div>
              <small>{credit}</small>
            </div>
          )}
          <RightsNote rights={rights} note={rightsNote} />
        </figcaption>
      )}
      {transcription && <ImageWords summary={wordsLabel} words={transcription} {...tongue} />}
    </figure>
  );
}
