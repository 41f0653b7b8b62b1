import { languageAttributes } from '@/i18n/languages';
import { listSeparator } from '@/i18n/phrases';
import type { NamedLink } from './NamedLinks';

interface LinkListProps {
  links: readonly NamedLink[];
  language: string;
}

/** Links in one line, separated as lists are in the language of the page. */
export function LinkList({ links, language }: LinkListProps) {
  const separator = listSeparator(language);
  return (
    <ul className="inline-list">
      {links.map((link, at) => (
        <li key={link.id}>
          <a href={link.href} {...languageAttributes(link.language, language)}>
            {link.name}
          </a>
          {at < links.length - 1 && separator}
        </li>
      ))}
    </ul>
  );
}
