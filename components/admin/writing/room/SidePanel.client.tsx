'use client';

import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { TabPanels } from '@/components/admin/ui/tabs/TabPanels.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { useRoomState } from './room-context';
import { ariaKeys, isRoomTab, type RoomTab, TAB_NAMES, tabKeys } from './room-tabs';

interface SidePanelProps {
  /** Number of the story's languages, and of open comments. */
  languages: number;
  comments: number;
  /** Content of each tab that the user has. */
  content: Partial<Record<RoomTab, ReactNode>>;
}

/** Everything about a story beside its text, in tabs. */
export function SidePanel({ languages, comments, content }: SidePanelProps) {
  const { tabs, tab, isFolded, show } = useRoomState();
  const { checks } = useTextEditing();
  const t = useTranslations();
  const locale = useLocale();
  const counts: Partial<Record<RoomTab, number>> = {
    languages,
    comments,
    checklist: checks.length,
  };
  const countOf = (each: RoomTab) => {
    const count = counts[each] ?? 0;
    return count === 0 ? '' : new Intl.NumberFormat(locale).format(count);
  };
  return (
    <section
      className="min-w-0 border-line bg-sheet max-lg:border-t lg:sticky lg:top-(--room-bar) lg:h-[calc(100dvh-var(--room-bar))] lg:self-start lg:overflow-y-auto lg:border-s max-lg:[&[hidden]]:block"
      id="room-side"
      aria-label={t('writing.room.panel')}
      hidden={isFolded}
    >
      <TabPanels
        label={t('writing.room.panel')}
        tabs={tabs.map((each) => ({
          id: each,
          label: t(TAB_NAMES[each]),
          count: countOf(each),
          keys: ariaKeys(tabKeys(each)),
          content: content[each],
        }))}
        shown={tab}
        onShow={(each) => isRoomTab(each) && show(each)}
      />
    </section>
  );
}
