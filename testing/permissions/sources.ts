/** Finds the source file of an exported function of the domain. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Exported = (...given: never[]) => unknown;

/** An exported function of the domain, with the source of its parameters. */
export interface ExportedSource {
  name: string;
  /** Path in the repository, such as `domain/topics/changes.ts`. */
  file: string;
  parameters: string;
}

const FUNCTIONS = /^export (?:async )?function (\w+)(?:<[^>]*>)?\(([^)]*)\)/gm;

/** Source files of the domain, sorted, without tests. */
export function domainFiles(): string[] {
  return readdirSync(path.resolve('domain'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|fixtures)\.ts$/.test(file))
    .map((file) => path.join('domain', file))
    .toSorted();
}

export function exportedFunctions(): ExportedSource[] {
  return domainFiles().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(FUNCTIONS)].map(([, name = '', parameters = '']) => {
      return { name, file, parameters };
    }),
  );
}

let byName: Map<string, string[]> | undefined;

/** The file that exports a function; throws when the name is exported twice. */
export function fileOf({ name }: { readonly name: string }): string {
  byName ??= filesByName();
  const [file, second] = byName.get(name) ?? [];
  if (!file || second) throw new Error(`${name} is exported by ${second ? 'two files' : 'none'}.`);
  return file;
}

function filesByName(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, file } of exportedFunctions()) {
    found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}
