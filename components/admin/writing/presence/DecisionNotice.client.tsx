'use client';

import { useTranslations } from 'use-intl/react';
import { useShortMoment } from '@/components/admin/ui/use-moment';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';

/** Says what somebody else decided about the text while it was open here. */
export function DecisionNotice() {
  const { decided } = useTextEditing();
  const moment = useShortMoment();
  const t = useTranslations();
  return (
    <div role="status">
      {decided && !decided.isYou && (
        <p className="notice is-note" data-decision={decided.is}>
          {t(`presence.decided.${decided.is}`, {
            name: decided.by ?? t('presence.others.program'),
            time: moment(decided.at),
          })}
        </p>
      )}
    </div>
  );
}
