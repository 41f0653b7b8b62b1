import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { getStaffT } from '@/i18n/staff/translate';
import type { ImagePageProps } from './ImagePage';

/** Removes an image; for an image in use it says so instead. */
export function RemoveImage(props: ImagePageProps & { path: string }) {
  const { language, image, uses, path, isAskedToRemove, actions } = props;
  const t = getStaffT(language);
  if (uses.length > 0) return <p className="faint">{t('images.cannotRemove')}</p>;
  return (
    <ConfirmDialog
      label={t('images.remove')}
      kind="grave"
      title={t('images.removeTitle')}
      confirm={t('images.remove')}
      action={actions.remove}
      values={{ id: image.id }}
      askHref={`${path}?remove=1`}
      backHref={path}
      isAsked={isAskedToRemove}
    >
      <p>{t('images.removeText')}</p>
    </ConfirmDialog>
  );
}
