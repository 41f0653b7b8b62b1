import { direction, ENDONYMS } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import type { Frame, LanguageLink } from './frame';

interface LanguageSwitchProps {
  frame: Frame;
  languages: readonly LanguageLink[];
}

/** Links to the same page in other languages; missing languages are named without a link. */
export function LanguageSwitch({ frame, languages }: LanguageSwitchProps) {
  const t = getT(frame.language);
  return (
    <nav className="languages" aria-label={t('frame.languages')}>
      <ul>
        {languages.map(({ language, href, isHere, isMissing }) => (
          <li key={language} lang={language} dir={direction(language)}>
            {isMissing ? (
              <span className="is-missing">{ENDONYMS[language]}</span>
            ) : (
              <a href={href} hrefLang={language} aria-current={isHere ? 'page' : undefined}>
                {ENDONYMS[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
