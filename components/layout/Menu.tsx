import {
  agendaPath,
  browsePath,
  collectionsPath,
  namesPath,
  placesPath,
  subscribePath,
  todayPath,
  topicsPath,
} from '@/domain/addresses/address';
import { getT } from '@/i18n/translate';
import type { Frame, Section } from './frame';

interface MenuProps {
  frame: Frame;
  section?: Section;
  isSectionHome?: boolean;
}

export function Menu({ frame, section, isSectionHome }: MenuProps) {
  const t = getT(frame.language);
  const parts: { section: Exclude<Section, 'search'>; href: string }[] = [
    { section: 'topics', href: topicsPath(frame.language) },
    { section: 'names', href: namesPath(frame.language) },
    { section: 'places', href: placesPath(frame.language) },
    { section: 'collections', href: collectionsPath(frame.language) },
    { section: 'today', href: todayPath(frame.language) },
    ...(frame.hasAgenda ? [{ section: 'agenda' as const, href: agendaPath(frame.language) }] : []),
    { section: 'browse', href: browsePath(frame.language) },
    { section: 'subscribe', href: subscribePath(frame.language) },
  ];
  const current = isSectionHome ? 'page' : true;
  return (
    <nav className="menu" aria-label={t('frame.menu')}>
      <ul>
        {parts.map((part) => (
          <li key={part.section}>
            <a href={part.href} aria-current={part.section === section ? current : undefined}>
              {t(`frame.${part.section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
