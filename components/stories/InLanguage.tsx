import { languageName } from '@/i18n/languages';
import { capitalised } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

interface InLanguageProps {
  /** Language of the text. */
  of: string;
  language: string;
  /** After other words of its line. */
  isInline?: boolean;
}

/** "In Dutch", for a text in another language than the page. */
export function InLanguage({ of, language, isInline }: InLanguageProps) {
  if (of === language) return null;
  const words = getT(language)('row.inLanguage', { language: languageName(of, language) });
  return <span className="tongue">{isInline ? words : capitalised(words, language)}</span>;
}
