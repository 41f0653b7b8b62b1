import { useEffect } from 'react';
import type { DetailsEditing } from '@/components/admin/writing/text-editing-context';
import type { SavingHandle } from './use-saving';

/** A link is followed after this time even if the text could not be saved; a copy is kept then. */
const PATIENCE_MS = 5_000;

/** Saves what is typed before a link of the page is followed, so that the next page shows it. */
export function useSaveBeforeLinks(
  { flush, holdsUnsaved }: Pick<SavingHandle, 'flush' | 'holdsUnsaved'>,
  { form, save }: Pick<DetailsEditing, 'form' | 'save'>,
): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = linkFollowedBy(event);
      if (!link || !(holdsUnsaved() || form.current?.isChanged())) return;
      event.preventDefault();
      const wait = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      void Promise.race([Promise.all([flush(), save()]), wait]).then(() =>
        window.location.assign(link.href),
      );
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [flush, holdsUnsaved, form, save]);
}

/** The link by which a click leaves this page for another one of this site. */
function linkFollowedBy(event: MouseEvent): HTMLAnchorElement | null {
  const hasKey = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || hasKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.isContentEditable || link.hasAttribute('download')) return null;
  if (link.target !== '' && link.target !== '_self') return null;
  const { origin, pathname, search } = window.location;
  const isHere = link.pathname === pathname && link.search === search;
  return link.origin === origin && !isHere ? link : null;
}
