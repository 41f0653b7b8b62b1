'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ImagePickerProps } from './ImagePicker.client';

const load = () => import('./ImagePicker.client').then((part) => part.ImagePicker);

/** The picker, loaded when it is opened; mount it to open it. */
export function PickerPlace(props: ImagePickerProps) {
  const t = useTranslations('images');
  const [Picker, setPicker] = useState<ComponentType<ImagePickerProps> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    load().then(
      (part) => setPicker(() => part),
      () => setHasFailed(true),
    );
  }, []);

  if (hasFailed) {
    return (
      <p role="alert" className="problem">
        {t('unreachable')}
      </p>
    );
  }
  return Picker && <Picker {...props} />;
}
