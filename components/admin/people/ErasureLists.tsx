import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import type { ErasureCounts } from '@/domain/people/erasure';
import { getStaffT } from '@/i18n/staff/translate';

interface WhatGoesProps {
  language: string;
  counts: ErasureCounts;
}

/** What is deleted with an account, with counts. */
export function WhatGoes({ language, counts }: WhatGoesProps) {
  const t = getStaffT(language);
  const { assigned, locked, reviews } = counts;
  const counted = (key: 'sessions' | 'notifications' | 'views', count: number) =>
    count > 0 && t(`people.erase.${key}`, { count });
  return (
    <Listed
      id="goes"
      title={t('people.erase.goes')}
      items={[
        t('people.erase.access'),
        counted('sessions', counts.sessions),
        counts.hasProfile && t('people.erase.profile'),
        counts.portrait === 'deleted' && t('people.erase.portrait'),
        t('people.erase.notifications', { count: counts.notifications }),
        counts.keptDrafts > 0 && t('people.erase.drafts', { count: counts.keptDrafts }),
        counted('views', counts.views),
        assigned + locked + reviews > 0 && t('people.erase.freed', { assigned, locked, reviews }),
      ]}
    />
  );
}

interface WhatStaysProps extends WhatGoesProps {
  /** The name that stays, without a number. */
  former: string;
}

/** What stays of an account, and under which name. */
export function WhatStays({ language, counts, former }: WhatStaysProps) {
  const t = getStaffT(language);
  const { versions, comments, auditEntries } = counts;
  return (
    <Listed
      id="stays"
      title={t('people.erase.stays')}
      items={[
        versions > 0 && t('people.erase.versions', { count: versions, former }),
        comments > 0 && t('people.erase.comments', { count: comments, former }),
        auditEntries > 0 && t('people.erase.audit', { count: auditEntries, former }),
        counts.portrait === 'kept' && t('people.erase.portraitKept'),
        t('people.erase.browsers'),
        t('people.erase.backups'),
      ]}
    />
  );
}

interface ListedProps {
  id: string;
  title: string;
  items: readonly (string | false)[];
}

function Listed({ id, title, items }: ListedProps) {
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <ul className="grid max-w-[44rem] list-disc gap-2 ps-6">
        {items
          .filter((item) => item !== false)
          .map((item) => (
            <li key={item}>{item}</li>
          ))}
      </ul>
    </section>
  );
}
