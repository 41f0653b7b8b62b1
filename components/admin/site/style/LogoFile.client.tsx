'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { ACCEPTED_LOGOS, LARGEST_SHARE_IMAGE } from '@/domain/house-style/logo';

/** The file of a logo. One that is too large for any use is named as such before it is sent in vain. */
export function LogoFile({ label, hint }: { label: string; hint: string }) {
  const t = useTranslations('houseStyle');
  const [isTooLarge, setTooLarge] = useState(false);
  return (
    <Field
      type="file"
      name="file"
      accept={ACCEPTED_LOGOS}
      label={label}
      hint={hint}
      found={isTooLarge ? t('problem.tooLargeShare') : undefined}
      onChange={({ currentTarget: { files } }) =>
        setTooLarge((files?.[0]?.size ?? 0) > LARGEST_SHARE_IMAGE)
      }
    />
  );
}
