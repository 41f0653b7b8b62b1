import { cache } from 'react';
import type { Frame, LanguageLink } from '@/components/layout/frame';
import { hasAgenda } from '@/domain/calendar/agenda-queries';
import { footerFor } from '@/domain/house-style/house-style';
import { logoFor, shareImageFor } from '@/domain/house-style/logo';
import { getSettings } from '@/domain/settings/queries';
import { inLanguage, type SiteSettings } from '@/domain/settings/settings';
import { getSiteMenu } from '@/domain/site/menu-queries';
import { type InterfaceLanguage, isInterfaceLanguage } from '@/i18n/languages';
import { readHouseStyle } from './house-style';

/** The site's settings, read once per request. */
export const readSettings = cache(getSettings);

/**
 * Data for the header and footer of a page.
 * @param locale first segment of the address; a content language without interface gets the site's
 * default
 */
export const readFrame = cache(async (locale: string): Promise<Frame> => {
  const settings = await readSettings();
  const language = frameLanguage(locale, settings);
  const style = await readHouseStyle();
  const logo = logoFor(style.logos, language);
  return {
    language,
    siteName: inLanguage(settings.names, language, settings),
    siteNameLanguage: settings.names[language] ? language : settings.defaultLanguage,
    tagline: inLanguage(settings.taglines, language, settings),
    logo: logo && { ...logo, isAlone: !style.showsName },
    shareImage: shareImageFor(style.logos, language),
    footer: footerFor(style, language, settings.defaultLanguage),
    social: style.social,
    languages: settings.languages,
    defaultLanguage: settings.defaultLanguage,
    menu: await getSiteMenu(language),
    hasAgenda: await hasAgenda(Date.now()),
    timeZone: settings.timeZone,
  };
});

/** Links to the same page in every language of the site. */
export function languageLinks(
  frame: Frame,
  pathIn: (language: InterfaceLanguage) => string,
): LanguageLink[] {
  return frame.languages.map((language) => ({
    language,
    href: pathIn(language),
    isHere: language === frame.language,
  }));
}

function frameLanguage(locale: string, settings: SiteSettings): InterfaceLanguage {
  const isSpoken = isInterfaceLanguage(locale) && settings.languages.includes(locale);
  return isSpoken ? locale : settings.defaultLanguage;
}
