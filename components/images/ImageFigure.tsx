import type { Picture } from '@/domain/images/image';
import { direction } from '@/i18n/languages';
import { PictureImage } from './ImageTag';
import { PictureWords } from './ImageTexts';
import { RightsNote, rightsWords } from './RightsNote';

interface PictureFigureProps {
  picture: Picture;
  sizes: string;
  isFirst?: boolean;
  /** Opens the words in the picture, in the language of the page. */
  wordsLabel: string;
}

/** A picture with its caption and credit. */
export function PictureFigure({ picture, sizes, isFirst, wordsLabel }: PictureFigureProps) {
  const { caption, credit, language, rights, rightsNote, transcription } = picture;
  const tongue = { lang: language, dir: direction(language) };
  return (
    <figure className="plate">
      <PictureImage picture={picture} sizes={sizes} isFirst={isFirst} />
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
      {transcription && <PictureWords summary={wordsLabel} words={transcription} {...tongue} />}
    </figure>
  );
}
