import type { NamedScope } from '@/domain/subscriptions/scope-choice';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface ScopeNamesProps {
  language: string;
  scopes: readonly NamedScope[];
}

/** The names of scopes, with links to their pages. */
export function ScopeNames({ language, scopes }: ScopeNamesProps) {
  const gone = getT(language)('follow.gone');
  return (
    <ul>
      {scopes.map(({ key, name, href, ...rest }) => (
        <li key={key} {...languageAttributes(rest.language, language)}>
          {href ? <a href={href}>{name}</a> : (name ?? gone)}
        </li>
      ))}
    </ul>
  );
}
