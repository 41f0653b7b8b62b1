'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import {
  type PublicState,
  SavingStatus,
} from '@/components/admin/writing/autosave/StatusLine.client';
import { PresentReaders } from '@/components/admin/writing/presence/PresenceNotice.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { direction } from '@/i18n/languages';
import { useRoomState } from './room-context';
import { ariaKeys, ROOM_KEYS } from './room-tabs';
import { useBarHeight } from './use-bar-height';

interface RoomBarProps {
  /** Language of the text. */
  language: string;
  /** Heading of a text without a title. */
  untitled: string;
  state: PublicState;
  /** Version at rendering. */
  version: number;
  mayWrite: boolean;
  /** Link to the list of stories. */
  back: ReactNode;
  /** Menu of the story's languages. */
  languages: ReactNode;
  /** Preview and side by side. */
  links: ReactNode;
  publish: ReactNode;
}

/** The bar above the sheet: what it is, whether it is saved, and where one can go from here. */
export function RoomBar(props: RoomBarProps) {
  const { language, untitled, state, version, mayWrite } = props;
  const { text, saving, facts } = useTextEditing();
  const { isFolded, fold } = useRoomState();
  const t = useTranslations();
  const bar = useBarHeight();
  const { title } = text.current;
  const wasChanged = saving.version !== version && state === 'published';
  const own = title ? { lang: language, dir: direction(language) } : {};
  return (
    <div className="room-bar" ref={bar}>
      <div className="room-what">
        {props.back}
        <h1 className="room-title" {...own}>
          {title || untitled}
        </h1>
        <span className="room-state" data-state={state}>
          {t(`writing.public.${wasChanged ? 'changed' : state}`)}
        </span>
        {props.languages}
      </div>
      <div className="room-tools">
        <div className="desk-status">
          {mayWrite && <SavingStatus />}
          <div role="status">
            <PresentReaders />
          </div>
        </div>
        {mayWrite && (
          <Button
            type="submit"
            kind="quiet"
            form="text"
            title={t('writing.save.keys')}
            disabled={saving.hold.is === 'theirs' && facts.standing === 'saved'}
          >
            {t('writing.save.button')}
          </Button>
        )}
        {props.links}
        <Button
          data-room="panel"
          aria-expanded={!isFolded}
          aria-controls="room-side"
          aria-keyshortcuts={ariaKeys(ROOM_KEYS.panel)}
          onClick={() => fold(!isFolded)}
        >
          {t('writing.room.panel')}
        </Button>
        {props.publish}
      </div>
    </div>
  );
}
