import { archiveThing } from '@/app/_linked-data/archive';
import { breadcrumbsAlone } from '@/app/_linked-data/breadcrumbs';
import { eventThing } from '@/app/_linked-data/event-thing';
import { present } from '@/app/_linked-data/present';
import { personThing } from '@/app/[locale]/authors/[author]/author-linked-data';
import { collectionThing } from '@/app/[locale]/collections/[collection]/collection-linked-data';
import { nameThing } from '@/app/[locale]/names/[name]/name-linked-data';
import { placeThing } from '@/app/[locale]/places/[place]/place-linked-data';
import { absolute, permanentPath, storyPath, topicPath } from '@/app/address';
import type { StoryPageProps } from '@/components/stories/StoryPage';
import { htmlDateTime, parseEventDate } from '@/domain/dates/edtf';
import { zonedMoment } from '@/domain/dates/wall-clock';
import type { StoryText } from '@/domain/reader/story';
import type { NameRole } from '@/domain/stories/story-name';
import type { PublishedText } from '@/domain/text-choice/published-text';

/**
 * A story in one language as a schema.org article; absent values are left out. The page's address
 * identifies the text, the permanent address the work that all languages belong to.
 */
export function storyLinkedData(page: StoryPageProps): Record<string, unknown> {
  const { frame, story, topics, places } = page;
  const date = parseEventDate(story.eventDate);
  const image = story.cover?.files.at(-1);
  const url = absolute(storyPath(story.language, story.slug));
  const publisher = archiveThing(frame);
  const authors = story.writers.map((each) => personThing(each, frame.language));
  return present({
    '@context': 'https://schema.org',
    '@type': story.kind === 'news' ? 'NewsArticle' : 'Article',
    '@id': url,
    url,
    headline: story.title,
    alternativeHeadline: story.subtitle,
    description: story.metaDescription || story.teaser,
    inLanguage: story.language,
    datePublished: zonedMoment(story.publishedAt, frame.timeZone),
    dateModified: zonedMoment(story.changedAt, frame.timeZone),
    spatialCoverage: page.locations.map((each) => placeThing(each, frame.language)),
    temporalCoverage: (date && htmlDateTime(date)) ?? story.eventDate,
    author: authors.length > 0 ? authors : publisher,
    translator: story.translatorCredit && { '@type': 'Person', name: story.translatorCredit },
    publisher,
    license: page.licence,
    identifier: story.source,
    image: image && absolute(image.src),
    creditText: story.cover?.credit,
    about: [
      ...(page.occasion ? [eventThing(frame, story, page.occasion)] : []),
      ...topics.map(({ name, slug }) => {
        return { '@type': 'Thing', name, url: absolute(topicPath(frame.language, slug)) };
      }),
      ...namesIn('about', 'made').map((name) => nameThing(name, frame.language)),
    ],
    // There may be many, so each is only identified.
    mentions: namesIn('mentioned').map(({ shortId }) => ({
      '@id': absolute(permanentPath(shortId)),
    })),
    isPartOf: places.map(({ collection }) => collectionThing(collection, frame.language)),
    exampleOfWork: {
      '@type': 'CreativeWork',
      '@id': page.permanentUrl,
      workExample: story.texts.map((text) => ({ '@id': work(text)['@id'] })),
    },
    ...translations(story),
  });

  function namesIn(...roles: NameRole[]) {
    return page.names.filter(({ role }) => roles.includes(role));
  }
}

/** The way to a story leads through its first topic. */
export function storyBreadcrumbs({ frame, story, topics }: StoryPageProps) {
  const above = topics.slice(0, 1).map(({ name, slug }) => {
    return { name, path: topicPath(frame.language, slug) };
  });
  return breadcrumbsAlone(frame, above, story.title);
}

/** A translation refers to its original, an original to its translations. */
function translations(story: StoryText): Record<string, unknown> {
  const others = story.texts.filter((text) => text.language !== story.language);
  const original = others.find((text) => text.language === story.originalLanguage);
  if (original) return { translationOfWork: work(original) };
  return story.language === story.originalLanguage ? { workTranslation: others.map(work) } : {};
}

function work({ language, slug, title }: PublishedText) {
  const url = absolute(storyPath(language, slug));
  return { '@type': 'Article', '@id': url, headline: title, inLanguage: language };
}
