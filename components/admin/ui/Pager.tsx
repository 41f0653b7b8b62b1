interface PagerProps {
  label: string;
  previous?: { href: string; label: string } | null;
  next?: { href: string; label: string } | null;
}

/** Links to the previous and next page of a list. */
export function Pager({ label, previous, next }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav className="flex flex-wrap gap-x-8 gap-y-2" aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev" className="inline-block min-h-6">
          {previous.label}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="inline-block min-h-6">
          {next.label}
        </a>
      )}
    </nav>
  );
}
