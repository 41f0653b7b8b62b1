/** What the browser tells about a page and the network. */
export interface PageLife {
  /** The page is hidden, or goes for good as far as anybody knows. */
  onParting(isLeaving: boolean): void;
  /** The page is seen again, or came back after all. */
  onSeen(): void;
  onOnline(): void;
}

/** Listens to the browser. Gives what ends it. */
export function watchPage({ onParting, onSeen, onOnline }: PageLife): () => void {
  const leave = () => onParting(true);
  const turn = () => (document.visibilityState === 'hidden' ? onParting(false) : onSeen());
  window.addEventListener('online', onOnline);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', onSeen);
  document.addEventListener('visibilitychange', turn);
  return () => {
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', onSeen);
    document.removeEventListener('visibilitychange', turn);
  };
}
