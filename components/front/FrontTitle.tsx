import type { ReactNode } from 'react';

interface FrontTitleProps {
  id: string;
  /** The page with all of it, and the words of the link to it. */
  href?: string;
  more?: string;
  children: ReactNode;
}

/** The heading of a part of the front page, with a link to the page that has all of it. */
export function FrontTitle({ id, href, more, children }: FrontTitleProps) {
  return (
    <div className="front-title wide">
      <h2 id={id}>{children}</h2>
      {href && <a href={href}>{more}</a>}
    </div>
  );
}
