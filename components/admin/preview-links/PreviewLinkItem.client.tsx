'use client';

import { useTranslations } from 'use-intl/react';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useMoment } from '@/components/admin/ui/use-moment';
import type { PreviewLink } from '@/domain/preview-links/preview-link';

interface LinkItemProps {
  link: PreviewLink;
  now: number;
  storyId: string;
  language: string;
  unshare: FormAction;
}

/** One preview link: recipient, revision, expiry, and a button to revoke it. */
export function LinkItem(props: LinkItemProps) {
  const { link, now, storyId, language, unshare } = props;
  const t = useTranslations();
  const moment = useMoment();
  const { recipient, savedAt, endsAt, revokedAt, madeBy } = link;
  const isOver = revokedAt !== null || endsAt <= now;
  const end =
    revokedAt !== null
      ? t('previewLinks.revokedAt', { time: moment(revokedAt) })
      : t(endsAt <= now ? 'previewLinks.ended' : 'previewLinks.ends', { time: moment(endsAt) });
  return (
    <li data-link={isOver ? 'over' : 'live'}>
      <p className={isOver ? 'faint' : undefined}>
        <bdi>{t('previewLinks.for', { name: recipient })}</bdi>
      </p>
      <p className="faint">
        {savedAt !== null && <>{t('previewLinks.version', { time: moment(savedAt) })} · </>}
        {end} · <bdi>{t('previewLinks.by', { name: madeBy })}</bdi>
      </p>
      {!isOver && (
        <Form action={unshare} label={t('previewLinks.revokeFor', { name: recipient })}>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="linkId" value={link.id} />
          <SubmitButton kind="quiet">{t('previewLinks.revoke')}</SubmitButton>
        </Form>
      )}
    </li>
  );
}
