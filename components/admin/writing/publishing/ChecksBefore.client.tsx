'use client';

import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import { CheckWords } from './CheckWords.client';

/** What publishing would still ask for; where it is only advice, the box that sets it aside. */
export function ChecksBefore({ checks }: { checks: readonly PublishCheck[] }) {
  const { t } = useWritingMessages();
  const isForbidden = checks.some((check) => check.blocks);
  if (checks.length === 0) return null;
  return (
    <div className="desk-checks">
      <p>{isForbidden ? t('publishing.publish.forbidden') : t('publishing.publish.advised')}</p>
      <ul>
        {checks.map((check) => (
          <li key={`${check.code} ${check.block} ${JSON.stringify(check.values)}`}>
            <CheckWords check={check} />
          </li>
        ))}
      </ul>
      {!isForbidden && (
        <Checkbox name="acceptAdvice" value="yes" label={t('publishing.publish.allTheSame')} />
      )}
    </div>
  );
}
