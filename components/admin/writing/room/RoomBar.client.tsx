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

const ROW = 'flex flex-wrap items-center gap-x-3 gap-y-[0.375rem]';

/** On a telephone only the tools stay in sight, so that the bar has no box of its own. */
const BAR = `${ROW} max-lg:contents lg:sticky lg:top-0 lg:z-4 lg:border-line lg:border-b lg:bg-sheet [&_.button]:min-h-[2.25rem] [&_.button]:px-[0.875rem] [&_.button]:py-[0.3125rem] [&_.button.is-quiet]:px-1`;

/** Between the two widths in two rows, so that the menu is always at the end of the second. */
const PART = `${ROW} bg-sheet px-edge lg:py-1 lg:max-[96rem]:flex-[1_0_100%]`;
const WHAT = `${PART} pt-2 max-lg:relative lg:min-w-0 lg:flex-nowrap lg:whitespace-nowrap min-[96rem]:pe-0`;

/** Saving needs no button on a telephone, and the tab of languages leads side by side as well. */
const TOOLS = `${PART} py-2 max-lg:sticky max-lg:top-0 max-lg:z-4 max-lg:border-line max-lg:border-b min-[96rem]:flex-[1_0_auto] max-md:not-noscript:[&>[data-room=sideBySide]]:hidden max-md:not-noscript:[&>[type=submit]]:hidden max-lg:[&>[data-room=panel]]:hidden noscript:[&>[data-room=panel]]:hidden`;

/** A problem takes a line of its own. */
const STATUS = 'min-w-[8rem] grow text-small';

/** States in which somebody waits for something. */
const EDGE: Partial<Record<PublicState, string>> = {
  changesRequested: 'border-2 border-accent',
  review: 'border-2 border-accent',
};

/** The bar above the sheet: what it is, whether it is saved, and where one can go from here. */
export function RoomBar(props: RoomBarProps) {
  const { language, untitled, state, version, mayWrite } = props;
  const { text, saving, facts } = useTextEditing();
  const { isFolded, fold } = useRoomState();
  const t = useTranslations();
  const bar = useBarHeight();
  const { title } = text.current;
  const isInTrouble = mayWrite && saving.trouble !== null;
  const wasChanged = saving.version !== version && state === 'published';
  const own = title ? { lang: language, dir: direction(language) } : {};
  return (
    <div className={`${BAR} ${isInTrouble ? '' : 'min-[96rem]:flex-nowrap'}`} ref={bar}>
      <div className={WHAT}>
        {props.back}
        <h1 className="max-w-full truncate text-large lg:min-w-[4rem] lg:flex-[0_1_auto]" {...own}>
          {title || untitled}
        </h1>
        <span
          className={`px-[0.625rem] py-[0.0625rem] text-small ${EDGE[state] ?? 'border border-field'}`}
          data-state={state}
        >
          {t(`writing.public.${wasChanged ? 'changed' : state}`)}
        </span>
        {props.languages}
      </div>
      <div className={TOOLS}>
        <div
          className={`desk-status ${STATUS} ${isInTrouble ? 'basis-full text-grave' : 'text-faint'}`}
        >
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
