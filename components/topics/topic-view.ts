/** A reader's options for a topic page. */
export interface TopicView {
  /** Only stories in the page's language. */
  only: boolean;
  /** By the date of the event instead of newest first. */
  byEvent: boolean;
}

/** Address of a topic page with options in a fixed order; `before` is a cursor. */
export function viewPath(home: string, view: TopicView, before?: string): string {
  const query = new URLSearchParams();
  if (before) query.set('before', before);
  if (view.only) query.set('only', '1');
  if (view.byEvent) query.set('order', 'event');
  return query.size > 0 ? `${home}?${query}` : home;
}
