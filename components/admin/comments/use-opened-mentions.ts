import { useEffect, useRef } from 'react';
import { textPath } from '@/domain/addresses/staff-address';
import type { PlacedThread } from '@/domain/comments/comment';

/** Marks the user's mentions as read once their threads were shown on the screen. */
export function useOpenedMentions(
  threads: readonly Pick<PlacedThread, 'id' | 'isUnread'>[],
  { storyId, language }: { storyId: string; language: string },
): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const unread = threads.filter(({ id, isUnread }) => isUnread && !told.current.has(id));
    if (unread.length === 0) return;
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.filter((each) => each.isIntersecting).map(({ target }) => target.id);
      const ids = seen.map((id) => id.replace(/^comment-/, ''));
      const fresh = ids.filter((id) => !told.current.has(id));
      if (fresh.length === 0) return;
      const form = new FormData();
      for (const id of fresh) {
        told.current.add(id);
        form.append('thread', id);
      }
      // A failure leaves them unread, so that the next visit tells again.
      void fetch(`${textPath(storyId, language)}/comments/opened`, {
        method: 'POST',
        body: form,
        headers: { accept: 'application/json' },
      }).catch(() => undefined);
    });
    for (const { id } of unread) {
      const article = document.getElementById(`comment-${id}`);
      if (article) observer.observe(article);
    }
    return () => observer.disconnect();
  }, [threads, storyId, language]);
}
