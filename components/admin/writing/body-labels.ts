import { mediaLabels } from '@/components/stories/body/media-labels';
import type { InterfaceLanguage } from '@/i18n/languages';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

/** Labels that a body shows besides its text. */
export function bodyLabels(language: InterfaceLanguage) {
  const t = getT(language);
  return {
    ...mediaLabels(language),
    footnotes: t('story.notes'),
    backToText: (n: number) => t('story.backToText', { n: figure(n, language) }),
    note: (n: number) => t('story.note', { n: figure(n, language) }),
  };
}
