import type { ReactNode } from 'react';
import { writePath } from '@/domain/addresses/address';
import { hasNotes } from '@/domain/reader-notes/page-path';
import { getT } from '@/i18n/translate';
import type { Frame, LanguageLink, Section } from './frame';
import { LanguageSwitch } from './LanguageSwitch';
import { Menu } from './Menu';
import { PageFoot } from './PageFoot';
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
  const hasNoteLink = !hasNoNoteLink && here !== undefined && hasNotes(here);
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
      <PageFoot frame={frame} noteHref={hasNoteLink ? writePath(frame.language, here) : null} />
    </>
  );
}
