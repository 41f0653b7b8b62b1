import type { ReactNode } from 'react';
import { writePath } from '@/domain/addresses/address';
import { hasNotes } from '@/domain/reader-notes/page-path';
import type { MenuLink } from '@/domain/settings/menu';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import type { Frame, LanguageLink, Section } from './frame';
import { LanguageSwitch } from './LanguageSwitch';
import { Menu } from './Menu';
import { SearchBox } from './SearchBox';
import { SiteName } from './SiteName';

interface PageFrameProps {
  frame: Frame;
  languages: readonly LanguageLink[];
  /** The current menu entry, and whether this is its first page. */
  section?: Section;
  isSectionHome?: boolean;
  isFront?: boolean;
  /** Whether nobody can write about it: the form for notes itself, and pages with a secret address. */
  hasNoNoteLink?: boolean;
  children: ReactNode;
}

/** A public page: skip link, header, content, footer. */
export function PageFrame(props: PageFrameProps) {
  const { frame, languages, isFront, hasNoNoteLink, children, ...place } = props;
  const t = getT(frame.language);
  const here = languages.find(({ isHere }) => isHere)?.href.split('?', 1)[0];
  const tongueOf = ({ language }: MenuLink) =>
    language === frame.language ? {} : { lang: language, dir: direction(language) };
  const name = {
    lang: frame.siteNameLanguage,
    dir: direction(frame.siteNameLanguage),
  };
  return (
    <>
      <a className="skip" href="#text">
        {t('frame.skip')}
      </a>
      <header className="head wide">
        <SiteName frame={frame} isFront={isFront} />
        {place.section !== 'search' && <SearchBox language={frame.language} />}
        {languages.length > 0 && <LanguageSwitch frame={frame} languages={languages} />}
        <Menu frame={frame} {...place} />
      </header>
      <main id="text" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot wide">
        <p>
          <strong {...name}>{frame.siteName}</strong>
          {frame.tagline && <span>{frame.tagline}</span>}
        </p>
        {frame.menu.length > 0 && (
          <nav aria-label={t('frame.more')}>
            <ul className="foot-menu">
              {frame.menu.map((link) => (
                <li key={link.href}>
                  <a href={link.href} {...tongueOf(link)}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {!hasNoNoteLink && here !== undefined && hasNotes(here) && (
          <p className="foot-words">
            <a href={writePath(frame.language, here)} rel="nofollow">
              {t('frame.write')}
            </a>
          </p>
        )}
        <p className="foot-words">{t('frame.privacy')}</p>
      </footer>
    </>
  );
}
