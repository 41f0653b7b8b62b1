import { percentile } from '@/bench/statistics';
import { Client } from './client';

/** Task of a generator. */
export interface Order {
  port: number;
  /** Requested in turn; `{n}` is replaced by a new number each time. */
  paths: string[];
  /** Additional header lines. */
  headers?: string[];
  connections: number;
  milliseconds: number;
  /** Requests per second of all connections together; unlimited when absent. */
  rate?: number;
}

/** Result of a task. */
export interface Outcome {
  requests: number;
  seconds: number;
  /** Number of responses per status; 0 is a failed connection. */
  statuses: Record<string, number>;
  /** Milliseconds from the request to the last byte. */
  latency: { median: number; p95: number; p99: number; most: number };
  /** CPU time of the generator in milliseconds; near `seconds` the generator is the bottleneck. */
  ownCpu: number;
}

let serial = 0;

/** Sends requests until the time is over. */
export async function run(order: Order): Promise<Outcome> {
  const requests = order.paths.map((path) => requestFor(order.port, path, order.headers));
  const took: number[] = [];
  const statuses: Record<string, number> = {};
  const cpu = process.cpuUsage();
  const began = performance.now();
  const end = began + order.milliseconds;
  const everyMs = order.rate ? (1_000 * order.connections) / order.rate : 0;
  const work = Array.from({ length: order.connections }, async (_, at) => {
    const client = new Client(order.port);
    let due = began + (everyMs * at) / order.connections;
    while (performance.now() < end) {
      // A late response delays the next request, which counts as latency; a late timer does not.
      const isLate = performance.now() > due;
      if (!isLate) await until(due);
      const from = isLate && everyMs > 0 ? due : performance.now();
      const request = requests[serial++ % requests.length] ?? '';
      const status = await client.ask(request.replace('{n}', String(serial)));
      took.push(performance.now() - from);
      statuses[status] = (statuses[status] ?? 0) + 1;
      due = everyMs > 0 ? due + everyMs : 0;
    }
    client.close();
  });
  await Promise.all(work);
  const seconds = (performance.now() - began) / 1_000;
  const used = process.cpuUsage(cpu);
  const at = (share: number) => percentile(took, share);
  const latency = { median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
  const ownCpu = (used.user + used.system) / 1_000;
  return { requests: took.length, seconds, statuses, latency, ownCpu };
}

function until(due: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
}

/** The relevant headers of a browser's request: path, host, accepted encodings. */
function requestFor(port: number, path: string, headers: readonly string[] = []): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'accept: text/html,application/xhtml+xml',
    'accept-encoding: gzip, deflate, br',
    'accept-language: en',
    ...headers,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
