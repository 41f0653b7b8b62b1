'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { detailsHistoryPath } from '@/components/admin/history/history-address';
import { Button } from '@/components/admin/ui/Button';
import { useShortMoment } from '@/components/admin/ui/use-moment';
import { DETAIL_LABELS } from '@/components/admin/writing/details/detail-labels';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { listed } from '@/i18n/phrases';

interface DetailsNoticeProps {
  storyId: string;
  language: string;
}

/** Says who changed which details while the page was open, and offers to show them. */
export function DetailsNotice({ storyId, language }: DetailsNoticeProps) {
  const { facts, around } = useTextEditing();
  const moment = useShortMoment();
  const locale = useLocale();
  const t = useTranslations();
  const { changed, standing } = facts;
  const saved = around?.details;
  const isSaid = changed !== null && saved != null && saved.version >= changed.version;
  return (
    <div role="status">
      {isSaid && (
        <div className="notice is-note" data-presence="details">
          <p>
            {t(saved.isYou ? 'presence.details.changedYou' : 'presence.details.changed', {
              name: saved.by ?? t('presence.others.program'),
              time: moment(saved.at),
              fields: listed(
                changed.fields.map((field) => t(DETAIL_LABELS[field])),
                locale,
              ),
            })}{' '}
            <a href={detailsHistoryPath(storyId, language)}>{t('presence.details.history')}</a>
          </p>
          {changed.show && standing === 'saved' && (
            <Button onClick={changed.show}>{t('presence.details.show')}</Button>
          )}
        </div>
      )}
    </div>
  );
}
