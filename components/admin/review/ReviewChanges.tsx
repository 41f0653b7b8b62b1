import { DifferenceTable } from '@/components/admin/comparison/DifferenceTable';
import type { Difference } from '@/components/admin/comparison/difference';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { writingTranslator } from '@/components/admin/writing/writing-translator';
import { direction } from '@/i18n/languages';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';

/** What a version is compared with: what readers have, else what was approved or given back last. */
export interface Changes {
  since: 'public' | 'approved' | 'returned' | null;
  /** Null when the two read the same. */
  difference: Difference | null;
}

interface ReviewChangesProps extends Changes {
  language: string;
  interfaceLanguage: string;
}

/** What changed since a version that is known already. */
export function ReviewChanges(props: ReviewChangesProps) {
  const { since, difference, language, interfaceLanguage } = props;
  const t = getStaffT(interfaceLanguage);
  return (
    <section aria-labelledby="changes" className="review-changes">
      <h2 id="changes" className="section-title">
        {t(`review.changes.${since ?? 'none'}`)}
      </h2>
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
            t={writingTranslator(interfaceLanguage, staffMessages(interfaceLanguage, 'writing'))}
          />
        </Disclosure>
      )}
    </section>
  );
}
