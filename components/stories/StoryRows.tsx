import type { StoryRow } from '@/domain/reader/story';
import { StoryRowItem } from './StoryRowItem';

interface StoryRowsProps {
  rows: readonly StoryRow[];
  language: string;
  timeZone: string;
  /** Heading level of the rows' titles. */
  level?: 2 | 3;
  /** Topic that all rows share and none shows. */
  exceptTopic?: string;
  /** Whether rows say when they were published. */
  hasPublished?: boolean;
  /** Further words in the label of a row; empty for none. */
  noteOf?: (row: StoryRow) => string;
  /** Whether the page's first image is among them. */
  beginsPage?: boolean;
}

/** A list of stories, each with its label in the margin. */
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
