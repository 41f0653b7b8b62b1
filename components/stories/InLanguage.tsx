import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface InLanguageProps {
  /** Language of the text. */
  of: string;
  language: string;
}

/** "In Dutch", for a text in another language than the page. */
export function InLanguage({ of, language }: InLanguageProps) {
  if (of === language) return null;
  const t = getT(language);
  return (
    <span className="tongue">{t('row.inLanguage', { language: languageName(of, language) })}</span>
  );
}
