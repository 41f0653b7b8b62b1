import { direction } from '@/i18n/languages';

/** A page that stands above or below another, by its name. */
export interface NamedLink {
  id: string;
  href: string;
  name: string;
  /** Language of the name. */
  language: string;
}

interface NamedLinksProps {
  /** Says what the links are: "Part of". */
  label: string;
  links: readonly NamedLink[];
  /** Language of the page. */
  language: string;
}

/** What a topic or a collection is part of, or what is part of it; nothing when there is none. */
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
