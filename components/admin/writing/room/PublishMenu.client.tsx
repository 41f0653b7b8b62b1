'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { DropDown } from '@/components/admin/ui/DropDown.client';
import { useRoomState } from './room-context';
import { ariaKeys, ROOM_KEYS } from './room-tabs';

interface PublishMenuProps {
  /** What the user can do with the text: publish it, or only send it to a review, or neither. */
  label: keyof typeof LABELS;
  children: ReactNode;
}

const LABELS = {
  publish: 'writing.title',
  submit: 'writing.submit.title',
  status: 'writing.room.status',
} as const;

/** The publication status and everything that changes it, under one button. */
export function PublishMenu({ label, children }: PublishMenuProps) {
  const { isPublishOpen, openPublish } = useRoomState();
  const t = useTranslations();
  return (
    <DropDown
      className="room-publish"
      bodyClassName="grid content-start gap-6 px-edge py-4 md:start-auto md:w-[30rem] md:px-6 md:py-[1.25rem]"
      label={t(LABELS[label])}
      kind={label === 'status' ? 'plain' : 'main'}
      keys={ariaKeys(ROOM_KEYS.publish)}
      isOpen={isPublishOpen}
      onOpen={openPublish}
    >
      {children}
    </DropDown>
  );
}
