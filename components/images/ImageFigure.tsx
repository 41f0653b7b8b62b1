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
  /** Page on which it is looked at closely, and the name of the link to it. */
  larger?: { href: string; label: string };
  /** Further class of the figure. */
  className?: string;
}

/** An image with its caption and credit. */
export function ImageFigure(props: ImageFigureProps) {
  const { image, sizes, isFirst, wordsLabel, larger } = props;
  const { caption, credit, language, rights, rightsNote, transcription } = image;
  const tongue = { lang: language, dir: direction(language) };
  const tag = <ImageTag image={image} sizes={sizes} isFirst={isFirst} />;
  const isNamed = image.alt !== '' && !image.decorative;
  return (
    <figure className={['plate', props.className].filter(Boolean).join(' ')}>
      {larger ? (
        <a href={larger.href} aria-label={isNamed ? undefined : larger.label}>
          {tag}
        </a>
      ) : (
        tag
      )}
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
