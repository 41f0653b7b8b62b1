'use client';

import { useTranslations } from 'use-intl/react';
import { FINDINGS } from '@/components/admin/ui/classes';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import { CheckLink } from './CheckLink.client';

interface ChecksBeforeProps {
  checks: readonly PublishCheck[];
  /** Whether they are about another revision than the one on the screen. */
  isOfOther?: boolean;
  /** Counter of changes to the text; after each the checkbox is to be ticked anew. */
  typed?: number;
}

/** Findings before publishing; where all are warnings, a checkbox to publish anyway. */
export function ChecksBefore({ checks, isOfOther, typed = 0 }: ChecksBeforeProps) {
  const t = useTranslations();
  const isForbidden = checks.some((check) => check.blocks);
  if (checks.length === 0) return null;
  return (
    <div className={FINDINGS} data-findings>
      <p>{isForbidden ? t('writing.publish.forbidden') : t('writing.publish.advised')}</p>
      <ul>
        {checks.map((check) => (
          <li key={`${check.code} ${check.block} ${JSON.stringify(check.values)}`}>
            <CheckLink check={check} isOfOther={isOfOther} />
          </li>
        ))}
      </ul>
      {!isForbidden && (
        <Checkbox
          key={typed}
          name="acceptAdvice"
          value="yes"
          label={t('writing.publish.allTheSame')}
        />
      )}
    </div>
  );
}
