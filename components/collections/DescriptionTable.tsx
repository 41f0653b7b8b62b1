import { Term } from '@/components/layout/Term';
import { eventLabel } from '@/components/stories/event-words';
import type { Collection, PersistentIdentifier } from '@/domain/collections/collection';
import { safeLink } from '@/domain/documents/links/safe-link';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface DescriptionTableProps {
  collection: Collection;
  pids: readonly PersistentIdentifier[];
  count: number;
  language: string;
}

const SCHEMES = { handle: 'Handle', ark: 'ARK', doi: 'DOI' } as const;

/**
 * The description of a collection as in a finding aid. A curated selection has no extent or access
 * terms, and perhaps no call number.
 */
export function DescriptionTable({ collection, pids, count, language }: DescriptionTableProps) {
  const t = getT(language);
  const tongue =
    collection.language === language
      ? {}
      : { lang: collection.language, dir: direction(collection.language) };
  const isBox = collection.type === 'archival';
  const dates = eventLabel(collection.dates, 'gregorian', language);
  return (
    <dl className="description wide">
      {collection.identifier && (
        <Term name={t('collection.identifier')}>
          <bdi className="call-number">{collection.identifier}</bdi>
        </Term>
      )}
      {dates && <Term name={t('collection.dates')}>{dates}</Term>}
      {isBox && collection.extent && (
        <Term name={t('collection.extent')}>
          <span {...tongue}>{collection.extent}</span>
        </Term>
      )}
      {isBox && <Term name={t('collection.access')}>{t(`collection.${collection.access}`)}</Term>}
      {collection.description && (
        <Term name={t('collection.description')}>
          <p {...tongue}>{collection.description}</p>
        </Term>
      )}
      {pids.map((pid) => (
        <Term key={pid.value} name={SCHEMES[pid.scheme]}>
          <Pid pid={pid} />
        </Term>
      ))}
      <Term name={isBox ? t('collection.items') : t('collection.contents')}>
        {t('topic.stories', { count })}
      </Term>
    </dl>
  );
}

function Pid({ pid }: { pid: PersistentIdentifier }) {
  const href = safeLink(pid.url);
  const value = <bdi className="call-number">{pid.value}</bdi>;
  return href ? (
    <a href={href} rel="noopener">
      {value}
    </a>
  ) : (
    value
  );
}
