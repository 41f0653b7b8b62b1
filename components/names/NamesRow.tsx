import { DetailRow } from '@/components/layout/DetailRow';
import { LinkList } from '@/components/layout/LinkList';
import type { NameOfStory } from '@/domain/names/shown-name';
import { getT } from '@/i18n/translate';
import { nameLinks } from './name-links';

interface NamesRowProps {
  names: readonly NameOfStory[];
  language: string;
}

/** The names of a story, by how it concerns them. */
export function NamesRow({ names, language }: NamesRowProps) {
  const t = getT(language);
  return (['about', 'made', 'mentioned'] as const).map((role) => {
    const own = names.filter((name) => name.role === role);
    if (own.length === 0) return null;
    return (
      <DetailRow key={role} id={`names-${role}`} label={t(`name.${role}`)}>
        <LinkList links={nameLinks(own, language)} language={language} />
      </DetailRow>
    );
  });
}
