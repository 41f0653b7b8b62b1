import { Activity, type ReactNode } from 'react';

/**
 * Content that is hydrated last. It is in the HTML, works without scripts, and is hydrated early
 * when used (React hydrates an Activity separately, after the rest).
 */
export function LoadedLater({ children }: { children: ReactNode }) {
  return <Activity>{children}</Activity>;
}
