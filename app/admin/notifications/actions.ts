'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { NOTIFICATIONS_PATH } from '@/domain/addresses/staff-address';
import { readUntil } from '@/domain/notifications/notification-form';
import { readAllNotifications } from '@/domain/notifications/read-changes';

/** Marks the notifications that were shown, and older ones, as read. */
export const readAll = staffAction({
  action: 'notification.see',
  parse: readUntil,
  run: async (staff, { until }, now) => {
    await tx((write) => readAllNotifications(write, staff, until, now));
    return { done: 'notifications.readDone', to: NOTIFICATIONS_PATH };
  },
});
