'use client';

import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';
import type { PublishCheck } from '@/domain/publishing/publish-checks';

/** A finding of the checklist as a sentence. */
export function CheckWords({ check }: { check: PublishCheck }) {
  const { t } = useWritingMessages();
  return (
    <>
      {t(`writing.checks.${check.code}`, check.values as never)}
      {!check.blocks && <span className="faint"> {t('writing.needed.advice')}</span>}
    </>
  );
}
