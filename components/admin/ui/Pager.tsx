interface PagerProps {
  label: string;
  previous?: { href: string; label: string } | null;
  next?: { href: string; label: string } | null;
}

/** Links to the previous and next page of a list. */
export function Pager({ label, previous, next }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev">
          {previous.label}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          {next.label}
        </a>
      )}
    </nav>
  );
}
