import { NamedLinks } from '@/components/layout/NamedLinks';
import { namedPath } from '@/domain/addresses/address';
import type { NamedKind } from '@/domain/addresses/named-kind';
import type { TopicSubjects } from '@/domain/reader/topic-subjects';
import { getT } from '@/i18n/translate';

interface TopicAroundProps {
  subjects: TopicSubjects;
  language: string;
}

/** Links to the names and places of a topic's stories and to related topics; nothing without any. */
export function TopicAround({ subjects, language }: TopicAroundProps) {
  const { names, places, related } = subjects;
  if (names.length + places.length + related.length === 0) return null;
  const t = getT(language);
  const links = (kind: NamedKind, terms: TopicSubjects['names']) =>
    terms.map((each) => ({ ...each, href: namedPath(kind, language, each.slug) }));
  return (
    <div className="around wide">
      <NamedLinks label={t('frame.names')} links={links('name', names)} language={language} />
      <NamedLinks label={t('frame.places')} links={links('place', places)} language={language} />
      <NamedLinks label={t('topic.related')} links={links('topic', related)} language={language} />
    </div>
  );
}
