import type { ComponentProps } from 'react';

/**
 * `main`: purpose of the page; `plain`: others; `quiet`: like a link; `grave`: cannot be undone.
 */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'grave';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  kind?: ButtonKind;
}

/** A button; within a Form use SubmitButton to post it. */
export function Button({ kind = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button is-${kind}`} />;
}

interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'className'> {
  href: string;
  kind?: ButtonKind;
}

/** A link that looks like a button, to a page where something is created. */
export function ButtonLink({ kind = 'plain', ...rest }: ButtonLinkProps) {
  return <a {...rest} className={`button is-${kind}`} />;
}
