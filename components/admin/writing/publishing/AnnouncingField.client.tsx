'use client';

import { useTranslations } from 'use-intl/react';
import type { Announcing } from '@/domain/announcements/announcing';
import { AnnounceCheckbox } from './AnnounceCheckbox';

interface AnnouncingFieldProps {
  announcing: Announcing | null;
  /** What was chosen before. */
  chosen?: '' | 'yes' | 'no';
}

/** `AnnounceCheckbox` on pages with scripts; nothing where the site has no subscribers. */
export function AnnouncingField({ announcing, chosen }: AnnouncingFieldProps) {
  const t = useTranslations();
  return announcing && <AnnounceCheckbox t={t} {...announcing} chosen={chosen} />;
}
