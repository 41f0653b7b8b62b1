interface ShownOnceProps {
  once: string;
  /** What it is. */
  message?: string;
}

/** Something to copy that is never shown again. */
export function ShownOnce({ once, message }: ShownOnceProps) {
  return <input className="once" readOnly dir="ltr" value={once} aria-label={message} />;
}
