import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD } from '../support/site';

/** A server action of the build. */
export interface BuiltAction {
  id: string;
  /** Folder below app/admin and name: `topics/begin`. */
  name: string;
  /** A route whose page has it. */
  page: string;
}

/** Pages and handlers of the build below /admin and /api, by route. */
export function builtRoutes(): { pages: string[]; handlers: string[] } {
  const routes: Record<string, string> = read('app-path-routes-manifest.json');
  const ours = Object.entries(routes).filter(([, route]) => /^\/(admin|api)(\/|$)/.test(route));
  const of = (kind: string) => ours.filter(([entry]) => entry.endsWith(kind)).map(([, at]) => at);
  return { pages: of('/page').sort(), handlers: of('/route').sort() };
}

/** Every server action of the build. */
export function builtActions(): BuiltAction[] {
  const { node } = read('server/server-reference-manifest.json') as {
    node: Record<
      string,
      { workers: Record<string, unknown>; filename: string; exportedName: string }
    >;
  };
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => {
    const folder = filename.replace(/^app\/admin\//, '').replace(/\/?actions\.ts$/, '');
    const pages = Object.keys(workers).map((page) =>
      page.replace(/^app/, '').replace(/\/page$/, ''),
    );
    const page = pages.find((each) => !each.includes('[...')) ?? pages[0] ?? '';
    return { id, name: `${folder}/${exportedName}`, page };
  });
}

function read(file: string) {
  return JSON.parse(readFileSync(path.resolve(BUILD, 'next', file), 'utf8'));
}
