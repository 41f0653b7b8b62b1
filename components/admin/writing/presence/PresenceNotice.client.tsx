'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { useShortMoment } from '@/components/admin/ui/use-moment';
import { hasUnsaved } from '@/components/admin/writing/autosave/saving';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { listed } from '@/i18n/phrases';

const SAID = 'notice is-note flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-sheet';

/** In the room it stays in sight with the bar, whose buttons are off meanwhile. */
const HELD = 'in-[.room]:sticky in-[.room]:top-(--room-bar) in-[.room]:z-2';

/** Who is editing the text, and buttons to take over or read along. */
export function PresenceNotice() {
  const { hold } = useTextEditing().saving;
  const t = useTranslations();
  return (
    <section
      className={`grid gap-2 py-3 not-has-[.notice]:hidden ${hold.is === 'theirs' ? HELD : ''}`}
      aria-label={t('presence.others.title')}
    >
      <div role="status">
        <Writing />
      </div>
      <Newer />
    </section>
  );
}

function Writing() {
  const { saving, writeHere } = useTextEditing();
  const moment = useShortMoment();
  const t = useTranslations();
  const { hold } = saving;
  if (hold.is !== 'theirs' && hold.is !== 'left') return null;
  const { name, isYou, since, stoppedAt } = hold.by;
  if (hold.is === 'left') {
    return (
      <div className={SAID} data-presence="left">
        <p>{t('presence.others.left', { name, time: moment(stoppedAt ?? since) })}</p>
        <Button kind="main" onClick={writeHere}>
          {t('presence.others.writeOn')}
        </Button>
      </div>
    );
  }
  const time = moment(since);
  return (
    <div className={SAID} data-presence={isYou ? 'you' : 'writing'}>
      <p>
        {isYou
          ? t('presence.others.writingYou', { time })
          : `${t('presence.others.writing', { name, time })} ${t('presence.others.until')}`}
      </p>
      {isYou && <Button onClick={writeHere}>{t('presence.others.here')}</Button>}
    </div>
  );
}

/** Who else has the text open. */
export function PresentReaders() {
  const { around } = useTextEditing();
  const t = useTranslations();
  const locale = useLocale();
  const readers = around?.readers ?? [];
  const names = readers.filter(({ isYou }) => !isYou).map(({ name }) => name);
  const isYou = readers.some((reader) => reader.isYou);
  if (readers.length === 0) return null;
  return (
    <p className="faint" data-presence="reading">
      {names.length > 0 &&
        t('presence.others.reading', { count: names.length, names: listed(names, locale) })}{' '}
      {isYou && t('presence.others.readingYou')}
    </p>
  );
}

/** Offers a newer revision of somebody else, if showing it loses nothing typed here. */
function Newer() {
  const { saving, around, renew } = useTextEditing();
  const moment = useShortMoment();
  const t = useTranslations();
  const isBusy = hasUnsaved(saving) || saving.sending !== null || saving.trouble !== null;
  if (!around || around.version <= saving.version || isBusy) return null;
  const name = around.savedBy ?? t('presence.others.program');
  return (
    <div className={SAID} role="status" data-presence="newer">
      <p>{t('presence.others.saved', { name, time: moment(around.savedAt) })}</p>
      <Button onClick={renew}>{t('presence.others.show')}</Button>
    </div>
  );
}
