import { direction, ENDONYMS } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import type { Frame, LanguageLink } from './frame';

interface LanguageSwitchProps {
  frame: Frame;
  languages: readonly LanguageLink[];
}

/** The same page in the other languages; where a text is missing, the page that says where it can be read. */
export function LanguageSwitch({ frame, languages }: LanguageSwitchProps) {
  const t = getT(frame.language);
  return (
    <nav className="languages" aria-label={t('frame.languages')}>
      <ul>
        {languages.map(({ language, href, isHere, isMissing }) => (
          <li key={language} lang={language} dir={direction(language)}>
            <a
              href={href}
              hrefLang={language}
              aria-current={isHere ? 'page' : undefined}
              rel={isMissing ? 'nofollow' : undefined}
              className={isMissing ? 'is-missing' : undefined}
            >
              {ENDONYMS[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
