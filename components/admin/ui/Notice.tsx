import type { ReactNode } from 'react';

interface NoticeProps {
  /** `done`: it worked; `note`: worth knowing; `problem`: something is in the way. */
  kind?: 'done' | 'note' | 'problem';
  children: ReactNode;
}

/** A sentence that stands out on a page; assistive technology reads it out. */
export function Notice({ kind = 'note', children }: NoticeProps) {
  return (
    <div className={`notice is-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
