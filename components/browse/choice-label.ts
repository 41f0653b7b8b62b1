import type { FacetChoice } from '@/domain/reader/browse/browse';
import type { Facet } from '@/domain/reader/browse/browse-request';
import type { StoryKind } from '@/domain/stories/story-kind';
import { yearInWords } from '@/i18n/event-date';
import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

/** What a value of a facet is called: `1910–1919`, `Dutch`, `Rosa Luxemburg`. */
export function choiceLabel(
  facet: Facet,
  { value, named }: Pick<FacetChoice, 'value' | 'named'>,
  language: string,
): string {
  if (named) return named.name;
  if (facet === 'kind') return getT(language)(`kind.${value as StoryKind}`);
  if (facet === 'language') return languageName(value, language);
  if (facet !== 'decade') return value;
  const [first, last] = [Number(value), Number(value) + 9];
  return `${yearInWords(first, language)}–${yearInWords(last, language)}`;
}
