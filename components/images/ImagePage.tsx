import type { Frame } from '@/components/layout/frame';
import { imagePath, storyPath } from '@/domain/addresses/address';
import type { StoryText } from '@/domain/reader/story';
import type { StoryImage } from '@/domain/reader/story-images';
import { direction } from '@/i18n/languages';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { ImageTag } from './ImageTag';
import { ImageWords } from './ImageTexts';
import { RightsNote, rightsWords } from './RightsNote';

interface ImagePageProps {
  frame: Frame;
  story: StoryText;
  shown: StoryImage;
  /** Its position, from 1, and how many images the story has. */
  n: number;
  count: number;
  title: string;
  /** Absolute permanent address of the story. */
  permanentUrl: string;
}

/**
 * An image of a story as large as the window, with what is known of it. It is a link to its largest
 * file; the script of this page alone zooms instead.
 */
export function ImagePage({ frame, story, shown, n, count, title, permanentUrl }: ImagePageProps) {
  const { image, caption, captionLanguage } = shown;
  const t = getT(frame.language);
  const largest = image.files.at(-1);
  if (!largest) return null;
  const ofStory = { lang: story.language, dir: direction(story.language) };
  const ofImage = { lang: image.language, dir: direction(image.language) };
  const rights = rightsWords(image.rights, image.rightsNote);
  const credit = [caption || story.title, image.credit, rights, frame.siteName].filter(Boolean);
  const isNamed = image.alt !== '' && !image.decorative;
  return (
    <article className="image-page wide">
      <h1>{title}</h1>
      <p className="image-story">
        <a href={storyPath(story.language, story.slug)} {...ofStory}>
          {story.title}
        </a>
      </p>
      <section
        className="viewer"
        aria-label={t('image.viewer')}
        data-zoom-in={t('image.zoomIn')}
        data-zoom-out={t('image.zoomOut')}
        data-whole={t('image.whole')}
        data-full={t('image.fullScreen')}
        data-keys={t('image.keys')}
      >
        <a href={largest.src} aria-label={isNamed ? undefined : t('image.larger')}>
          <ImageTag image={image} sizes="100vw" isFirst />
        </a>
      </section>
      <div className="image-words">
        {caption && (
          <p lang={captionLanguage} dir={direction(captionLanguage)}>
            {caption}
          </p>
        )}
        {image.credit && <p {...ofImage}>{image.credit}</p>}
        <RightsNote rights={image.rights} note={image.rightsNote} />
        {image.transcription && (
          <ImageWords summary={t('story.imageWords')} words={image.transcription} {...ofImage} />
        )}
        <p>
          <a href={largest.src} download>
            {t('image.file', {
              width: figure(largest.width, frame.language),
              height: figure(largest.height, frame.language),
            })}
          </a>
        </p>
        <h2>{t('image.copy')}</h2>
        <p className="copy-line" dir="auto">
          {credit.join('. ')}, <bdi>{permanentUrl}</bdi>
        </p>
      </div>
      {count > 1 && (
        <nav className="neighbours" aria-label={t('image.others')}>
          {n > 1 && (
            <a className="prev" rel="prev" href={imagePath(story.language, story.slug, n - 1)}>
              <span>{t('image.previous')}</span>
            </a>
          )}
          {n < count && (
            <a className="next" rel="next" href={imagePath(story.language, story.slug, n + 1)}>
              <span>{t('image.next')}</span>
            </a>
          )}
        </nav>
      )}
    </article>
  );
}
