import { cache } from 'react';
import { frontPath, storyPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import type { Frame, LanguageLink } from '@/components/layout/frame';
import type { ReadElsewhere } from '@/components/layout/ProblemPage';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import type { StoryText } from '@/domain/reader/story';
import { findStory, getPublishedTexts, getStory } from '@/domain/reader/story-queries';
import { isInterfaceLanguage, languageServing } from '@/i18n/languages';

/** What a story's address leads to. */
export type FoundStory =
  | { is: 'here'; story: StoryText }
  | { is: 'moved'; language: string; slug: string }
  /** A text in another tag of the language (`zh-CN` for `zh-Hans`), if this one has none. */
  | { is: 'near'; language: string; slug: string }
  | { is: 'withdrawn'; reason: string }
  /** The story has no text in this language, but these. */
  | { is: 'elsewhere'; texts: ReadElsewhere[] }
  | { is: 'missing' };

/** Finds the story at `/{locale}/stories/{slug}`; both are decoded. */
export const storyAt = cache(async (locale: string, slug: string) => {
  const frame = await readFrame(locale);
  return { frame, found: await find(frame, locale, slug) };
});

/**
 * Addresses of a story in the other languages. A language without a text is named only; a content
 * language without interface links to the front page.
 */
export function storyLinks(frame: Frame, story: StoryText): LanguageLink[] {
  return frame.languages.map((language) => {
    const isHere = language === story.language;
    const text = story.texts.find((each) => each.language === language);
    if (text) return { language, href: storyPath(language, text.slug), isHere };
    if (!(frame.languages as readonly string[]).includes(story.language)) {
      return { language, href: frontPath(language), isHere: false };
    }
    return { language, href: storyPath(language, story.slug), isHere: false, isMissing: true };
  });
}

async function find(frame: Frame, locale: string, slug: string): Promise<FoundStory> {
  const address = await findStory(locale, slug);
  if (address.is === 'withdrawn') return { is: 'withdrawn', reason: address.reason };
  if (address.is === 'published') {
    const story = await getStory(address.storyId, locale);
    return story ? { is: 'here', story } : { is: 'missing' };
  }
  const id =
    (await getFormerTarget('story', locale, slug)) ??
    (await inAnotherLanguage(frame, locale, slug));
  if (id) return nowAt(id, locale);
  const small = slug.normalize('NFKC').toLowerCase();
  return small === slug
    ? { is: 'missing' }
    : movedTo(await find(frame, locale, small), locale, small);
}

/** Slugs are in lower case: a slug typed in capitals is redirected. */
function movedTo(found: FoundStory, language: string, slug: string): FoundStory {
  return found.is === 'here' ? { is: 'moved', language, slug } : found;
}

async function nowAt(id: string, locale: string): Promise<FoundStory> {
  const texts = await getPublishedTexts(id);
  const here = texts.find((text) => text.language === locale);
  if (here) return { is: 'moved', language: locale, slug: here.slug };
  const offered = texts.map((text) => text.language);
  const near = isInterfaceLanguage(locale) ? undefined : languageServing(offered, locale);
  const text = texts.find((each) => each.language === near);
  if (text) return { is: 'near', language: text.language, slug: text.slug };
  if (texts.length === 0) return { is: 'withdrawn', reason: '' };
  return {
    is: 'elsewhere',
    texts: texts.map(({ language, title, slug }) => {
      return { language, title, href: storyPath(language, slug) };
    }),
  };
}

async function inAnotherLanguage(
  frame: Frame,
  locale: string,
  slug: string,
): Promise<string | null> {
  const others = frame.languages.filter((language) => language !== locale);
  for (const language of others) {
    const address = await findStory(language, slug);
    if (address.is === 'published') return address.storyId;
  }
  for (const language of others) {
    const id = await getFormerTarget('story', language, slug);
    if (id) return id;
  }
  return null;
}
