import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FILE = 'bench/relevance/queries.yaml';

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
export function judgedQueries(): JudgedQuery[] {
  return queries.parse(parse(readFileSync(FILE, 'utf8')));
}
