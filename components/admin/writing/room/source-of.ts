import type { WritingData } from '@/components/admin/writing/writing';

/** The language beside which a text is best translated: the original, else any other; null where it is the only one. */
export function sourceOf({ story, language }: Pick<WritingData, 'story' | 'language'>) {
  const { originalLanguage } = story.facts.row;
  const others = story.languages.filter((each) => each.language !== language);
  const source = others.find((each) => each.language === originalLanguage) ?? others[0];
  return source?.language ?? null;
}
