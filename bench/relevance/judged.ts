import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const queries = z.array(
  z.object({
    query: z.string(),
    language: z.string(),
    kind: z.string(),
    /** Folders of stories: 3 exactly what is looked for, 2 good, 1 marginal. */
    relevant: z.record(z.string(), z.number()),
  }),
);

export type JudgedQuery = z.infer<typeof queries>[number];

/** Searches of the sample, judged by somebody who had not seen how it searches. */
export interface JudgedSet {
  /** What the search owes to them. */
  name: 'tuned on' | 'new at first';
  queries: JudgedQuery[];
}

/** Every set by itself, since a search does best on what it was tuned on. */
export function judgedSets(): JudgedSet[] {
  return [
    { name: 'tuned on', queries: queriesIn('queries.yaml') },
    { name: 'new at first', queries: queriesIn('further-queries.yaml') },
  ];
}

function queriesIn(file: string): JudgedQuery[] {
  return queries.parse(parse(readFileSync(path.join('bench/relevance', file), 'utf8')));
}
