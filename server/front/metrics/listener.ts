import { createServer, type Server } from 'node:http';
import { log } from '@/server/log';
import type { Metrics } from './metrics';

/**
 * Serves `/metrics` on a port of its own at 127.0.0.1, so that no proxy in front hands it out. A
 * port that is taken is logged; readers are served without it.
 */
export function serveMetrics(metrics: Pick<Metrics, 'text'>, port: number): Server {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end('Only /metrics is here.\n');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    try {
      const { type, text } = await metrics.text();
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : text);
    } catch (error) {
      log.error({ err: error }, 'the metrics could not be written');
      response.writeHead(500).end();
    }
  });
  server.on('error', (error) => {
    log.error({ err: error, port }, 'metrics cannot be served: choose another METRICS_PORT');
  });
  server.listen(port, '127.0.0.1');
  return server;
}
