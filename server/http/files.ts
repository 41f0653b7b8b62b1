import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { encodingFor, makePage, type Page, type Sendable, sendableOf } from '@/server/http/page';

const MIME: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};
/** Formats that are compressed already. */
const DENSE = new Set(['.woff2', '.png', '.webp', '.ico']);

interface StaticFile {
  page: Page;
  /** The only form of a file that is compressed already, cached. */
  plain: Sendable | null;
}

/**
 * The build's static files, the script of readers' pages and what is in `public/`, listed once;
 * other addresses are no files.
 */
export class Files {
  private readonly found = new Map<string, { file: string; immutable: boolean }>();
  private readonly made = new Map<string, Promise<StaticFile>>();

  constructor(build: string, publicFolder: string) {
    this.list(path.join(build, 'next', 'static'), '/_next/static', true);
    this.list(path.join(build, 'reader'), '', true);
    this.list(publicFolder, '', false);
  }

  /** Sends a static file. Returns whether the address was one. */
  async serve(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
  ): Promise<boolean> {
    const known = this.found.get(address);
    if (!known) return false;
    let made = this.made.get(address);
    if (!made) {
      made = readFile(address, known.file, known.immutable);
      this.made.set(address, made);
      made.catch(() => this.made.delete(address));
    }
    const { page, plain } = await made;
    const { headers, notModified, body } =
      plain ?? sendableOf(page, encodingFor(request.headers['accept-encoding']));
    if (request.headers['if-none-match']?.includes(page.hash)) response.writeHead(304, notModified);
    else response.writeHead(200, headers);
    response.end(request.method === 'HEAD' || response.statusCode === 304 ? undefined : body);
    return true;
  }

  private list(folder: string, prefix: string, immutable: boolean): void {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const address = `${prefix}/${path.relative(folder, file).split(path.sep).join('/')}`;
      this.found.set(address, { file, immutable });
    }
  }
}

async function readFile(key: string, file: string, immutable: boolean): Promise<StaticFile> {
  const body = readFileSync(file);
  const headers: [string, string][] = [
    ['content-type', MIME[path.extname(file)] ?? 'application/octet-stream'],
    ['cache-control', immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=604800'],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-resource-policy', 'same-origin'],
  ];
  const page = await makePage(key, { status: 200, headers, body, tags: [], until: null });
  const isDense = DENSE.has(path.extname(file));
  return { page, plain: isDense ? sendableOf(page, 'identity') : null };
}
