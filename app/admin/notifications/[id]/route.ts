import { staffRoute } from '@/app/admin/_http/staff-route';
import { tx } from '@/db/client';
import { notifiedPath } from '@/domain/notifications/notified-path';
import { readNotification } from '@/domain/notifications/read-changes';

export const dynamic = 'force-dynamic';

/** Leads to what a notification is about, and marks it as read. */
export const GET = staffRoute({
  action: 'notification.see',
  run: async (staff, { params, now }) => {
    const { kind, ...at } = await tx((write) =>
      readNotification(write, staff, params.id ?? '', now),
    );
    const headers = { location: notifiedPath(kind, at), 'cache-control': 'no-store' };
    return new Response(null, { status: 303, headers });
  },
});
