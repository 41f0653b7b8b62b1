import type { NamedScope } from '@/domain/subscriptions/scope-choice';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface ScopeNamesProps {
  language: string;
  scopes: readonly NamedScope[];
}

/** The names of scopes, with links to their pages. */
export function ScopeNames({ language, scopes }: ScopeNamesProps) {
  const t = getT(language);
  return (
    <ul>
      {scopes.map(({ key, name, href, isOff, ...rest }) => (
        <li key={key}>
          <span {...languageAttributes(rest.language, language)}>
            {href ? <a href={href}>{name}</a> : (name ?? t('follow.gone'))}
          </span>
          {isOff && <> ({t('follow.isOff')})</>}
        </li>
      ))}
    </ul>
  );
}
