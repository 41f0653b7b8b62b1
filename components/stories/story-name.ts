import type { StoryText } from '@/domain/stories/story';

/** What a story is called in its language: its title or, for one without, the first words of its text. */
export function storyName({ title, texts, language, teaser }: StoryText): string {
  return title || texts.find((text) => text.language === language)?.title || teaser;
}
