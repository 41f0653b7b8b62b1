/** A reader's options for a page with a list of stories. */
export interface ListView {
  /** Only stories in the page's language. */
  only: boolean;
  /** By the date of the event instead of newest first. */
  byEvent: boolean;
  /** As a timeline: titles under their years, by the date of the event. */
  isTimeline?: boolean;
  /** Decade at which it begins, by its first year; part of the order by date of event. */
  from?: number | null;
}

/** Address of such a page with options in a fixed order; `before` is a cursor. */
export function viewPath(home: string, view: ListView, before?: string): string {
  const query = new URLSearchParams();
  if (before) query.set('before', before);
  if (view.only) query.set('only', '1');
  if (view.byEvent) query.set('order', view.isTimeline ? 'timeline' : 'event');
  if (view.byEvent && !before && typeof view.from === 'number') query.set('from', `${view.from}`);
  return query.size > 0 ? `${home}?${query}` : home;
}

/** Address of the stories by date of event from the start of a decade. */
export function decadePath(home: string, view: ListView, decade: number): string {
  return viewPath(home, { ...view, byEvent: true, from: decade });
}
