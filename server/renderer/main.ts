/** A renderer: Next behind our own HTTP server. Started by the front, or alone for development. */
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import { closeDatabase, dataFolder } from '@/db/client';
import { forOneAnswer } from '@/db/one-answer';
import { makePrivateFiles } from '@/db/private-files';
import { markRunning } from '@/db/running';
import { findRedirect } from '@/domain/redirects/queries';
import { getSettings } from '@/domain/settings/queries';
import { endWithParent } from '@/server/child';
import { readEnvironment } from '@/server/environment';
import { health } from '@/server/health';
import { isRead } from '@/server/http/csrf';
import { Files } from '@/server/http/files';
import type { Gate } from '@/server/http/gate';
import { isFromFront, sayBegun } from '@/server/http/own-front';
import { findPublicIcon, findPublicMedium } from '@/server/http/public-media';
import { readerHeaders } from '@/server/http/reader-headers';
import { readTarget } from '@/server/http/request-target';
import { log } from '@/server/log';
import { answer } from './answer';
import { logConsole } from './console-words';
import { ReaderScript } from './reader-script';
import { Styles } from './styles';

const HEARTBEAT_MS = 2_000;
/** Time for current requests when the process has to end; it may be replaced already. */
const END_MS = { told: 3_600_000, orphaned: 10_000 };

makePrivateFiles();
const environment = readEnvironment();
const isDevelopment = process.env.VITRINE_DEV === '1';
const isAlone = process.send === undefined;
const host = isAlone ? environment.host : '127.0.0.1';
const key = process.env.RENDERER_KEY ?? '';
const port = isAlone ? environment.port : Number(process.env.RENDERER_PORT ?? 0);

const server = createServer();
const heartbeat = setInterval(() => {
  process.send?.({ memory: process.memoryUsage().rss });
}, HEARTBEAT_MS);

if (!isDevelopment) logConsole();
endWithParent(stop, END_MS);
/** Held until the process ends. */
markRunning(dataFolder());

const app = next({
  dev: isDevelopment,
  dir: process.cwd(),
  hostname: host,
  port,
  httpServer: server,
});
await app.prepare();
const handle = app.getRequestHandler();
const parts = {
  styles: new Styles(path.join(environment.build, 'next', 'static')),
  script: new ReaderScript(path.join(environment.build, 'reader')),
};
const { siteUrl } = environment;
const gate = isAlone ? gateOf(new Files(environment.build, 'public')) : null;
const site = { next: handle, gate, parts, siteUrl, isDevelopment };

server.on('request', async (request, response) => {
  try {
    if (await health(request, response, () => ({ ready: true }))) return;
    if (!isAlone && !isFromFront(request, key)) {
      refuseStranger(response);
      return;
    }
    if (!isAlone) sayBegun(response);
    else if (!readTarget(request)) {
      response.writeHead(400, { connection: 'close' }).end();
      return;
    }
    const make = () => answer(site, request, response);
    await (isRead(request) ? forOneAnswer(make) : make());
  } catch (error) {
    log.error({ err: error }, 'a request failed');
    if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' });
    response.end();
  }
});

/** The gate of a renderer without a front. */
function gateOf(files: Files): Gate {
  const headers = isDevelopment ? {} : readerHeaders(siteUrl);
  return {
    siteUrl,
    files,
    headers,
    findMedium: findPublicMedium,
    findIcon: findPublicIcon,
    offered: getSettings,
    redirect: findRedirect,
  };
}

function refuseStranger(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('This port is for the front alone: ask the address of the site.\n');
}

server.listen(port, host, () => {
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  if (isAlone) log.info(`Vitrine is at http://${host}:${listening} (one renderer, no page cache)`);
  else process.send?.({ ready: true, port: listening });
});

function stop(): void {
  clearInterval(heartbeat);
  const end = () => {
    closeDatabase();
    process.exit(0);
  };
  if (!server.listening) end();
  server.close(end);
  server.closeIdleConnections();
}
