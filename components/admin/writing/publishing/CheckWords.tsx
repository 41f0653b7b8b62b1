import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { StaffT } from '@/i18n/staff/translate';

/** A finding of the checklist as a sentence. */
export function CheckWords({ check, t }: { check: PublishCheck; t: StaffT }) {
  return (
    <>
      {t(`writing.checks.${check.code}`, check.values as never)}
      {!check.blocks && <span className="faint"> {t('writing.needed.advice')}</span>}
    </>
  );
}
