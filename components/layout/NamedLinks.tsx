import { direction } from '@/i18n/languages';

/** The name and page of an ancestor or child. */
export interface NamedLink {
  id: string;
  href: string;
  name: string;
  /** Language of the name. */
  language: string;
}

interface NamedLinksProps {
  /** Label of the links, such as "Part of". */
  label: string;
  links: readonly NamedLink[];
  language: string;
}

/** The parents or children of a topic or collection; nothing when there are none. */
export function NamedLinks({ label, links, language }: NamedLinksProps) {
  if (links.length === 0) return null;
  return (
    <nav className="near" aria-label={label}>
      <span className="label">{label}</span>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <a
              href={link.href}
              {...(link.language === language
                ? {}
                : { lang: link.language, dir: direction(link.language) })}
            >
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
