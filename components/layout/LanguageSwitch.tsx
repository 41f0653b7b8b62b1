import { direction, ENDONYMS } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import type { Frame, LanguageLink } from './frame';

interface LanguageSwitchProps {
  frame: Frame;
  languages: readonly LanguageLink[];
}

/**
 * The page's language, which unfolds links to the same page in the others; a language that it does
 * not exist in is named without a link.
 */
export function LanguageSwitch({ frame, languages }: LanguageSwitchProps) {
  const t = getT(frame.language);
  const here = languages.find(({ isHere }) => isHere);
  return (
    <nav className="languages" aria-label={t('frame.languages')}>
      <details>
        <summary>{here ? ENDONYMS[here.language] : t('frame.languages')}</summary>
        <ul>
          {languages.map(({ language, href, isHere, isMissing }) =>
            isHere ? null : (
              <li key={language} lang={language} dir={directionIn(frame, language)}>
                {isMissing ? (
                  <span className="is-missing">{ENDONYMS[language]}</span>
                ) : (
                  <a href={href} hrefLang={language}>
                    {ENDONYMS[language]}
                  </a>
                )}
              </li>
            ),
          )}
        </ul>
      </details>
    </nav>
  );
}

/** Only where it is not that of the page. */
function directionIn(frame: Frame, language: string): 'ltr' | 'rtl' | undefined {
  const own = direction(language);
  return own === direction(frame.language) ? undefined : own;
}
