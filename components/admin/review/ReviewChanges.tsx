import { DifferenceTable } from '@/components/admin/comparison/DifferenceTable';
import type { Difference } from '@/components/admin/comparison/difference';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** What a revision is compared with: the public one, else the one last approved or returned. */
export interface Changes {
  since: 'public' | 'approved' | 'returned' | null;
  /** Null when the two are equal. */
  difference: Difference | null;
}

interface ReviewChangesProps extends Changes {
  language: string;
  interfaceLanguage: string;
}

/** Changes since a revision that was read before. */
export function ReviewChanges(props: ReviewChangesProps) {
  const { since, difference, language, interfaceLanguage } = props;
  const t = getStaffT(interfaceLanguage);
  return (
    <section aria-labelledby="changes" className="mt-8 [&>*+*]:mt-3">
      <SectionTitle id="changes">{t(`review.changes.${since ?? 'none'}`)}</SectionTitle>
      {since === null && <p>{t('review.changes.allNew')}</p>}
      {since !== null && !difference && <p>{t('review.changes.same')}</p>}
      {since !== null && difference && (
        <Disclosure
          summary={t('review.changes.show', { count: difference.changed })}
          isOpen={difference.changed <= 12}
        >
          <DifferenceTable
            difference={difference}
            first={t(`review.changes.before.${since}`)}
            second={t('review.changes.now')}
            language={language}
            dir={direction(language)}
            t={t}
          />
        </Disclosure>
      )}
    </section>
  );
}
