/** What the share images of pages show. */
import type { Frame } from '@/components/layout/frame';
import { eventWords } from '@/components/stories/event-words';
import { getHouseStyle } from '@/domain/house-style/queries';
import type { Image } from '@/domain/images/image';
import type { StoryText } from '@/domain/reader/story';
import { cardImage, type ShareCard } from '@/domain/share-images/card';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { monthDayInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

/** The card of a page in the language of the frame. @param label a date or a sentence */
export async function cardOf(
  frame: Frame,
  title: string,
  { label = '', image = null }: { label?: string; image?: Image | null } = {},
): Promise<ShareCard> {
  const { accent } = await getHouseStyle();
  const archive = title === frame.siteName ? '' : frame.siteName;
  return { language: frame.language, title, archive, label, image: cardImage(image), accent };
}

/** The card of the whole archive. */
export function cardOfArchive(frame: Frame): Promise<ShareCard> {
  return cardOf(frame, frame.siteName, { label: frame.tagline });
}

/** The card of a topic, name, place or collection. */
export async function cardOfTerm(
  frame: Frame,
  { name, language }: Pick<NamedTerm, 'name' | 'language'>,
  image: Image | null = null,
): Promise<ShareCard> {
  return { ...(await cardOf(frame, name, { image })), language };
}

/** The card of a day of the year. @param day `MM-DD` */
export function cardOfDay(frame: Frame, day: string): Promise<ShareCard> {
  const label = getT(frame.language)('frame.today');
  return cardOf(frame, monthDayInWords(day, frame.language), { label });
}

/** The card of a story in the language of its text. */
export async function cardOfStory(frame: Frame, story: StoryText): Promise<ShareCard> {
  const { title, metaTitle, language, cover, eventDate, eventCalendar } = story;
  const label = eventWords(eventDate, eventCalendar, language)?.words ?? '';
  return { ...(await cardOf(frame, metaTitle || title, { label, image: cover })), language };
}
