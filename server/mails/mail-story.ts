/** A story as mails to readers show it. */
import { UNDATED } from '@/db/schema/stories';
import { storyPath } from '@/domain/addresses/address';
import { siteUrl } from '@/domain/addresses/site-url';
import { yearOfDay } from '@/domain/dates/year-of-day';
import type { Image } from '@/domain/images/image';
import type { StoryRow } from '@/domain/reader/story';
import { yearInWords } from '@/i18n/event-date';
import { languageName } from '@/i18n/languages';
import type { T } from '@/i18n/translate';
import type { MailStory } from './mail-frame';

/** Narrowest image that fills the column on a dense screen. */
const IMAGE_WIDTH = 1_000;
const COLUMN_WIDTH = 568;

/** A story's title and teaser with its address. @param of language of the mail, and its words */
export function storyPart(
  row: StoryRow,
  of: { language: string; t: T },
  isCorrection = false,
): MailStory {
  const { title, teaser, language } = row;
  const isMine = language === of.language;
  const said = languageName(language, of.language);
  return {
    ...{ title, teaser, language, image: null },
    href: siteUrl() + storyPath(language, row.slug),
    above: isCorrection ? of.t('mails.corrected') : '',
    below: isMine ? '' : of.t('mails.inLanguage', { language: said }),
  };
}

/** The subject of a mail about one story. */
export function correctable(title: string, isCorrection: boolean, t: T): string {
  return isCorrection ? t('mails.correctedTitle', { title }) : title;
}

/** The year of a story's event; empty for none. */
export function yearOf({ eventSort }: StoryRow, language: string): string {
  return eventSort === UNDATED ? '' : yearInWords(yearOfDay(eventSort), language);
}

/** A file of the image that mail programs can show, as an absolute address. */
export function imageOf(image: Image | null): MailStory['image'] {
  const files = image?.files.filter(({ mime }) => /^image\/(jpeg|png)$/.test(mime)) ?? [];
  const file = files.find(({ width }) => width >= IMAGE_WIDTH) ?? files.at(-1);
  if (!image || !file) return null;
  const width = Math.min(COLUMN_WIDTH, file.width);
  return {
    src: siteUrl() + file.src,
    alt: image.decorative ? '' : image.alt,
    width,
    height: Math.round((file.height * width) / file.width),
    language: image.language,
  };
}
