import type { ComponentProps } from 'react';

/** Heading of a part of a page, with a line below. */
export function SectionTitle(props: Omit<ComponentProps<'h2'>, 'className'>) {
  return (
    <h2 {...props} className="border-ink border-b-2 py-2 text-large [:where(&+:is(form,p))]:mt-4" />
  );
}
