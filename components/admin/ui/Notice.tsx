import type { ReactNode } from 'react';

interface NoticeProps {
  /** `done`: success; `note`: information; `problem`: a problem. */
  kind?: 'done' | 'note' | 'problem';
  children: ReactNode;
}

/** A highlighted sentence, announced to screen readers. */
export function Notice({ kind = 'note', children }: NoticeProps) {
  return (
    <div className={`notice is-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
