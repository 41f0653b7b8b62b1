import { momentWords } from '@/components/admin/moment';
import { NOTE } from '@/components/admin/ui/classes';
import type { WritingData } from '@/components/admin/writing/writing';
import { getStaffT } from '@/i18n/staff/translate';

/** What has to be known before writing: the story is in the trash, or a reviewer asked to change something. */
export function StatusNotices({ data }: { data: WritingData }) {
  const t = getStaffT(data.interfaceLanguage);
  return (
    <>
      {data.standing.isTrashed && (
        <p className="notice is-problem">
          {t('writing.standing.binned')}{' '}
          {data.may.trash && <a href="#bring-back">{t('writing.trash.bringBack')}</a>}
        </p>
      )}
      <ReviewNote data={data} />
    </>
  );
}

function ReviewNote({ data }: { data: WritingData }) {
  const { standing, interfaceLanguage, timeZone } = data;
  const { changesRequested, openComments } = standing;
  const t = getStaffT(interfaceLanguage);
  if (!changesRequested) return null;
  const { by, at, note } = changesRequested;
  return (
    <section className="notice is-note [&>*+*]:mt-2" aria-label={t('writing.room.reviewNote')}>
      <p>
        {t('writing.standing.returned', {
          name: by ?? t('writing.conflict.somebody'),
          time: momentWords(at, interfaceLanguage, timeZone),
        })}
      </p>
      {note && (
        <blockquote className={NOTE}>
          <p dir="auto">{note}</p>
        </blockquote>
      )}
      {openComments > 0 && (
        <p>
          <a href="#comments">{t('writing.standing.comments', { count: openComments })}</a>
        </p>
      )}
    </section>
  );
}
