import type { ReactNode } from 'react';
import { mentionsIn } from '@/domain/mentions/mention';

interface CommentBodyProps {
  body: string;
  /** Names of the users whom it mentions. */
  mentions: readonly string[];
}

/** The words of a comment, with the users whom it mentions in bold. */
export function CommentBody({ body, mentions }: CommentBodyProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of mentionsIn(
    body,
    mentions.map((name) => ({ name })),
  )) {
    parts.push(body.slice(at, start), <strong key={start}>{body.slice(start, end)}</strong>);
    at = end;
  }
  return (
    <p className="whitespace-pre-line" dir="auto">
      {parts}
      {body.slice(at)}
    </p>
  );
}
