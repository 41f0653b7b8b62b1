import type { WritingData } from '@/components/admin/writing/writing';
import { translationPath } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import { ariaKeys, ROOM_KEYS } from './room-tabs';
import { sourceOf } from './source-of';

/** Links of the bar: the preview, and the translation beside its source. */
export function RoomLinks({ data }: { data: WritingData }) {
  const { storyId, language, standing, mayWrite, interfaceLanguage } = data;
  const t = getStaffT(interfaceLanguage);
  const source = sourceOf(data);
  return (
    <>
      {standing.previewPath && (
        <a
          href={standing.previewPath}
          className="button is-plain"
          data-room="preview"
          aria-keyshortcuts={ariaKeys(ROOM_KEYS.preview)}
        >
          {t('writing.preview.link')}
        </a>
      )}
      {mayWrite && source && (
        <a
          href={translationPath(storyId, language, source)}
          className="button is-plain"
          data-room="sideBySide"
          aria-keyshortcuts={ariaKeys(ROOM_KEYS.sideBySide)}
        >
          {t('writing.room.sideBySide')}
        </a>
      )}
    </>
  );
}
