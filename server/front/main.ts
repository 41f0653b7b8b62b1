/** The front: owns the port, the page cache and the renderers; never writes content. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { closeDatabase, dataFolder } from '@/db/client';
import { databaseState, openNews } from '@/db/open-news';
import { makePrivateFiles } from '@/db/private-files';
import { markRunning } from '@/db/running';
import { readSecret } from '@/db/secret';
import { findRedirect } from '@/domain/redirects/queries';
import { getSettings } from '@/domain/settings/queries';
import { RequestCounter } from '@/domain/statistics/request-counter';
import { readEnvironment } from '@/server/environment';
import { health } from '@/server/health';
import { Files } from '@/server/http/files';
import { findPublicIcon, findPublicMedium } from '@/server/http/public-media';
import { readerHeaders } from '@/server/http/reader-headers';
import { readTarget } from '@/server/http/request-target';
import { log } from '@/server/log';
import { madeFrom } from '@/server/made-from';
import { saveRequests } from '@/server/save-requests';
import { answerFromMemory, answerOtherwise, type Front } from './answer';
import { Invalidations } from './cache/invalidations';
import { MemoryCache } from './cache/memory-cache';
import { takeCacheFile } from './cache/own-file';
import { PageCache } from './cache/page-cache';
import { StoredPages } from './cache/stored-pages';
import { ClientAddress } from './client-address';
import { CountReports } from './count-reports';
import { Intake } from './intake';
import { Jobs } from './jobs';
import { KnownAddresses, routesOf } from './known-addresses';
import { Requests } from './metrics/requests';
import { startMetrics } from './metrics/start';
import { Renderers } from './renderers';
import { sayFailed } from './say-failed';
import { SearchShare } from './search-share';

const DRAIN_MS = 10_000;
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 15_000;
/** Limit for a whole request; `intake.ts` limits how slow bodies may be. */
const REQUEST_MS = 3_600_000;

makePrivateFiles();
const environment = readEnvironment();
const unmark = markRunning(dataFolder());
readSecret(dataFolder());
const databaseIs = await databaseState();

const identity = JSON.stringify([madeFrom(environment), databaseIs]);
const kept = takeCacheFile(dataFolder());
const stored = new StoredPages(kept.file, identity, environment.cacheFile);
const memory = new MemoryCache(environment.cacheMemory);
const invalidations = new Invalidations(await openNews(stored.seq, databaseIs));
const renderers = new Renderers(
  path.join(environment.build, 'server', 'renderer.js'),
  environment.renderers,
  new URL(environment.siteUrl).host,
  environment.rendererMemory,
);
const jobs = new Jobs(path.join(environment.build, 'server', 'jobs.js'));
const counter = new RequestCounter();
const reports = new CountReports(counter, (counts) => jobs.save(counts));
const cache = new PageCache(memory, stored, invalidations, (url, isHurried) =>
  renderers.render(url, isHurried),
);
const front: Front = {
  cache,
  addresses: new KnownAddresses(routesOf(environment.build)),
  gate: {
    siteUrl: environment.siteUrl,
    files: new Files(environment.build, 'public'),
    headers: readerHeaders(environment.siteUrl),
    findMedium: findPublicMedium,
    findIcon: findPublicIcon,
    offered: getSettings,
    redirect: findRedirect,
  },
  searches: new SearchShare(),
  counter,
  passing: {
    renderers,
    intake: new Intake(),
    clients: new ClientAddress(environment.trustProxy),
    trustProxy: environment.trustProxy,
    afterWrite: () => invalidations.confirm().catch(() => undefined),
  },
};

const requests = new Requests(environment.slowMs, (slow) => log.warn(slow, 'a request was slow'));

let isStopping = false;

const servers = hostsOf(environment.host).map(() => createServer(onRequest));

function onRequest(request: IncomingMessage, response: ServerResponse): void {
  if (!readTarget(request)) {
    response.writeHead(400, { 'cache-control': 'no-store', connection: 'close' }).end();
    return;
  }
  try {
    if (answerFromMemory(front, request, response)) {
      requests.sentFromMemory(response.statusCode);
      return;
    }
  } catch (error) {
    log.error({ err: error }, 'what was published could not be read');
  }
  answerSlowly(request, response).catch((error) =>
    sayFailed(() => invalidations.confirm(), error, request, response),
  );
}

async function answerSlowly(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (await health(request, response, state)) return;
  await answerOtherwise(front, request, response, requests.watch(request, response));
}

function state() {
  const { rss } = process.memoryUsage();
  return {
    ready: renderers.isReady && !isStopping && invalidations.isCertain,
    renderers: renderers.pids,
    jobs: jobs.pid ?? null,
    unsearched: jobs.unsearched,
    pid: process.pid,
    memory: rss,
    pages: { inMemory: memory.count, bytes: memory.size, inFile: cache.storedCount },
  };
}

const metrics = await startMetrics(environment.metricsPort, {
  ...{ requests, cache, renderers, jobs },
  purgeUrls: environment.purgeUrls,
  state,
});
await renderers.start();
jobs.start();
reports.start();
await Promise.all(hostsOf(environment.host).map((host, index) => listen(servers[index], host)));
log.info({ pid: process.pid }, 'ready');
console.log(`Vitrine is at ${environment.siteUrl}`);

/** `localhost` has two addresses, and browsers differ in which one they try first. */
function hostsOf(host: string): string[] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
}

function listen(server: Server | undefined, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!server) return resolve();
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.headersTimeout = HEADERS_MS;
    server.requestTimeout = REQUEST_MS;
    server.on('error', (error: NodeJS.ErrnoException) => {
      const hasNoSuchFamily = host === '::1' && error.code !== 'EADDRINUSE';
      if (hasNoSuchFamily) resolve();
      else reject(error);
    });
    server.listen(environment.port, host, resolve);
  });
}

/** Accepts no new requests, finishes current ones, then ends the renderers and closes the files. */
async function stop(signal: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, 'stopping');
  metrics?.close();
  await Promise.all(servers.map(drain));
  reports.stop();
  await Promise.all([renderers.stop(), jobs.stop()]);
  await saveCounted();
  invalidations.close();
  stored.close();
  kept.release();
  closeDatabase();
  unmark();
  log.info('stopped');
  process.exit(0);
}

/** The front saves the last counts itself: nobody waits for it any more, and the jobs have ended. */
async function saveCounted(): Promise<void> {
  const counts = counter.take();
  if (!counts) return;
  try {
    await saveRequests(counts);
  } catch (error) {
    log.error({ err: error }, 'the last requests could not be counted');
  }
}

function drain(server: Server): Promise<unknown> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  return closed;
}

process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
