import type { ReactNode } from 'react';
import { bodyImages } from '@/components/images/body-images';
import { ImageFigure } from '@/components/images/ImageFigure';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import type { Frame } from '@/components/layout/frame';
import { type Attachment, filesById } from '@/domain/attachments/attachment';
import type { Occasion } from '@/domain/calendar/agenda';
import type { ShelfPosition } from '@/domain/collections/collection';
import type { Correction } from '@/domain/corrections/correction';
import { contentsOf } from '@/domain/documents/contents';
import { isWiderThanText } from '@/domain/documents/figures';
import type { Image } from '@/domain/images/image';
import type { LinkTargets } from '@/domain/links/link-target';
import type { NameOfStory } from '@/domain/names/shown-name';
import type { PlaceOfStory } from '@/domain/places/place';
import type { PublicVersion } from '@/domain/public-versions/public-version';
import type { Related, TopicNeighbours } from '@/domain/reader/related';
import type { StoryText } from '@/domain/reader/story';
import { coverBeforeText } from '@/domain/reader/story-images';
import type { TopicLink } from '@/domain/topics/topic-link';
import { direction, isInterfaceLanguage, languageName } from '@/i18n/languages';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { mediaLabels } from './body/media-labels';
import { StoryBody } from './body/StoryBody';
import { Contents } from './Contents';
import { OutdatedNotice } from './OutdatedNotice';
import { SeriesLine } from './SeriesLine';
import { StoryEnd } from './StoryEnd';
import { StoryLabel } from './StoryLabel';

export interface StoryPageProps {
  frame: Frame;
  story: StoryText;
  topics: readonly TopicLink[];
  /** Time and venue; null for a story that is no event to attend. */
  occasion: Occasion | null;
  figures: ReadonlyMap<string, Image>;
  /** The page of each image by its id; none for a draft. */
  imagePages: ReadonlyMap<string, string>;
  links: LinkTargets;
  places: readonly ShelfPosition[];
  /** Places of the story's event. */
  locations: readonly PlaceOfStory[];
  /** Persons, organisations and events, with the role of each. */
  names: readonly NameOfStory[];
  /** Those in the text and those at the end. */
  attachments: readonly Attachment[];
  related: Related;
  /** The stories before and after in its first topic; null without one. */
  besideInTopic: TopicNeighbours | null;
  /** What was mended since it was published, oldest first. */
  corrections: readonly Correction[];
  /** Versions that readers may open, oldest first; none where the site does not show them. */
  versions: readonly PublicVersion[];
  /** Whether it is published; a draft has no pages and files of its own. */
  isPublic: boolean;
  /** Absolute permanent address. */
  permanentUrl: string;
  /** URI of the licence of the texts, or empty. */
  licence: string;
  /** Whether readers are told that a translation is outdated. */
  showBehind: boolean;
  /** Said before the text; absent for nothing. */
  notice?: ReactNode;
}

/** Title length in characters from which it is set smaller. */
const LONG_TITLE = 80;

const COVER_SIZES = {
  drawn: `(min-width: 100rem) 34rem, (min-width: 68rem) 26rem, (min-width: 46rem) 33rem, ${BETWEEN_EDGES}`,
  photo: `(min-width: 100rem) 67rem, (min-width: 76rem) 59rem, ${BETWEEN_EDGES}`,
};

/**
 * A story in one language with everything around it. One without a title begins with its text; its
 * name is only for screen readers.
 */
export function StoryPage(props: StoryPageProps) {
  const { frame, story } = props;
  const t = getT(frame.language);
  const labels = {
    ...mediaLabels(frame.language),
    footnotes: t('story.notes'),
    backToText: (n: number) => t('story.backToText', { n: figure(n, frame.language) }),
    note: (n: number) => t('story.note', { n: figure(n, frame.language) }),
    imageWords: t('story.imageWords'),
    larger: t('image.larger'),
  };
  const tongue = { lang: story.language, dir: direction(story.language) };
  const isSpread = story.body.content.some(isWiderThanText);
  // A text that begins with its cover shows it there, with the caption that it has in the text.
  const cover = coverBeforeText(story);
  const plate = cover && (
    <ImageFigure
      image={cover}
      className={cover.isDrawn ? 'story-plate' : 'story-photo'}
      sizes={COVER_SIZES[cover.isDrawn ? 'drawn' : 'photo']}
      isFirst
      wordsLabel={labels.imageWords}
      larger={largerOf(cover.id, props.imagePages, labels.larger)}
    />
  );
  const entries = contentsOf(story.body);
  const anchors = new Map(entries.map(({ block, id }) => [block, id]));
  const series = props.places.find(({ collection }) => collection.type === 'series');
  const isLong = story.title.length > LONG_TITLE;
  return (
    <article className={isSpread ? 'spread' : undefined}>
      <div className="story wide">
        <StoryLabel
          {...{ frame, story }}
          topics={props.topics}
          locations={props.locations}
          occasion={props.occasion}
        />
        <header className={story.isUntitled ? 'sr-only' : 'story-head'} {...tongue}>
          {series && <SeriesLine language={frame.language} place={series} />}
          <h1 className={isLong ? 'is-long' : undefined}>{story.title}</h1>
          {story.subtitle && <p className="lead">{story.subtitle}</p>}
        </header>
        {cover && !cover.isDrawn && plate}
        {entries.length > 0 && (
          <Contents frame={frame} language={story.language} entries={entries} />
        )}
        <div className="story-text">
          {!isInterfaceLanguage(story.language) && (
            <p className="notice">
              {t('story.frameLanguage', {
                language: languageName(story.language, frame.language),
                frame: languageName(frame.language, frame.language),
              })}
            </p>
          )}
          {props.notice}
          {cover?.isDrawn && plate}
          {props.showBehind && <OutdatedNotice frame={frame} story={story} />}
          <StoryBody
            document={story.body}
            language={story.language}
            images={bodyImages(props.figures, (id) => props.imagePages.get(id))}
            files={filesById(props.attachments)}
            links={props.links}
            labels={labels}
            labelsLanguage={frame.language}
            anchors={anchors}
            hasSideNotes
          />
        </div>
      </div>
      <StoryEnd {...props} />
    </article>
  );
}

function largerOf(id: string, pages: StoryPageProps['imagePages'], label: string) {
  const href = pages.get(id);
  return href ? { href, label } : undefined;
}
