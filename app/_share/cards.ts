/** What the share images of pages show. */
import type { Frame } from '@/components/layout/frame';
import { eventLabel } from '@/components/stories/event-words';
import { getHouseStyle } from '@/domain/house-style/queries';
import type { Image } from '@/domain/images/image';
import type { StoryText } from '@/domain/reader/story';
import { cardImage, isDrawable, type ShareCard } from '@/domain/share-images/card';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { monthDayInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

/**
 * The card of a page in the language of the frame; null where the fonts lack letters of it.
 * @param label a date or a sentence
 */
export async function cardOf(
  frame: Frame,
  title: string,
  {
    label = '',
    image = null,
    language = frame.language,
  }: { label?: string; image?: Image | null; language?: string } = {},
): Promise<ShareCard | null> {
  const { accent } = await getHouseStyle();
  const archive = title === frame.siteName ? '' : frame.siteName;
  const card = { language, title, archive, label, image: cardImage(image), accent };
  return isDrawable(card) ? card : null;
}

/** The card of the whole archive. */
export function cardOfArchive(frame: Frame): Promise<ShareCard | null> {
  return cardOf(frame, frame.siteName, { label: frame.tagline });
}

/** The card of a topic, name, place or collection. */
export function cardOfTerm(
  frame: Frame,
  { name, language }: Pick<NamedTerm, 'name' | 'language'>,
  image: Image | null = null,
): Promise<ShareCard | null> {
  return cardOf(frame, name, { image, language });
}

/** The card of a day of the year. @param day `MM-DD` */
export function cardOfDay(frame: Frame, day: string): Promise<ShareCard | null> {
  const label = getT(frame.language)('frame.today');
  return cardOf(frame, monthDayInWords(day, frame.language), { label });
}

/** The card of a story in the language of its text. */
export function cardOfStory(frame: Frame, story: StoryText): Promise<ShareCard | null> {
  const { title, metaTitle, language, cover, eventDate, eventCalendar } = story;
  const label = eventLabel(eventDate, eventCalendar, language) ?? '';
  return cardOf(frame, metaTitle || title, { label, image: cover, language });
}
