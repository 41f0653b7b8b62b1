/** Page and network events. */
export interface PageLife {
  /** The page is hidden, or probably being closed. */
  onParting(isLeaving: boolean): void;
  /** The page is visible again, or was restored. */
  onSeen(): void;
  onOnline(): void;
}

/** Listens to the browser. Returns a function that stops. */
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
