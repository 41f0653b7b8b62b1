import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { getStaffT } from '@/i18n/staff/translate';
import type { PicturePageProps } from './ImagePage';

/** Removing a picture; one that is shown somewhere says so instead. */
export function RemovePicture(props: PicturePageProps & { path: string }) {
  const { language, picture, uses, path, isAskedToRemove, actions } = props;
  const t = getStaffT(language);
  if (uses.length > 0) return <p className="faint">{t('pictures.cannotRemove')}</p>;
  return (
    <ConfirmDialog
      label={t('pictures.remove')}
      kind="grave"
      title={t('pictures.removeTitle')}
      confirm={t('pictures.remove')}
      action={actions.remove}
      values={{ id: picture.id }}
      askHref={`${path}?remove=1`}
      backHref={path}
      isAsked={isAskedToRemove}
    >
      <p>{t('pictures.removeText')}</p>
    </ConfirmDialog>
  );
}
