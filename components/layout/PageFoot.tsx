import type { MenuLink } from '@/domain/settings/menu';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { FootColumns } from './FootColumns';
import type { Frame } from './frame';

interface PageFootProps {
  frame: Frame;
  /** Address of the form for a note about the page; null without one. */
  noteHref: string | null;
}

/** The foot of a public page: the archive, its own columns and links, the menu. */
export function PageFoot({ frame, noteHref }: PageFootProps) {
  const { language, siteName, siteNameLanguage, tagline, footer, social = [], menu } = frame;
  const t = getT(language);
  const tongueOf = (link: MenuLink) =>
    link.language === language ? {} : { lang: link.language, dir: direction(link.language) };
  return (
    <footer className="foot wide">
      <p>
        <strong lang={siteNameLanguage} dir={direction(siteNameLanguage)}>
          {siteName}
        </strong>
        {tagline && <span>{tagline}</span>}
      </p>
      {footer && <FootColumns footer={footer} language={language} />}
      {social.length > 0 && (
        <nav aria-label={t('frame.social')}>
          <ul className="foot-menu">
            {social.map(({ label, href }) => (
              <li key={href} dir="auto">
                <a href={href} rel="me">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {menu.length > 0 && (
        <nav aria-label={t('frame.more')}>
          <ul className="foot-menu">
            {menu.map((link) => (
              <li key={link.href}>
                <a href={link.href} {...tongueOf(link)}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {noteHref && (
        <p className="foot-words">
          <a href={noteHref} rel="nofollow">
            {t('frame.write')}
          </a>
        </p>
      )}
      <p className="foot-words">{t('frame.privacy')}</p>
    </footer>
  );
}
