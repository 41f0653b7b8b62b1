import type { StoryRow } from '@/domain/reader/story';
import { StoryRowItem } from './StoryRowItem';

interface StoryRowsProps {
  rows: readonly StoryRow[];
  /** Language of the page around them. */
  language: string;
  timeZone: string;
  /** Level of the rows' titles. */
  level?: 2 | 3;
  /** Leave out the topic that all of them share. */
  exceptTopic?: string;
  /** Whether the first image of the page is among them. */
  beginsPage?: boolean;
}

/** A list of stories, ruled, each with its label in the margin. */
export function StoryRows({ rows, beginsPage, ...shared }: StoryRowsProps) {
  const first = beginsPage ? rows.find((row) => row.cover)?.id : undefined;
  return (
    <ol className="rows">
      {rows.map((row) => (
        <StoryRowItem key={row.id} row={row} hasFirstImage={row.id === first} {...shared} />
      ))}
    </ol>
  );
}
