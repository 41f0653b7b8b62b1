import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { programPath } from '@/testing/programs';
import { type Answer, ask, type Question } from './http';
import { freePort } from './own-server';
import { HOST } from './site';
import { test } from './test';

const SHIPPED = path.resolve('deploy/varnish');

/** A Varnish in front of nodes on this machine, with the VCL that operators use. */
export interface Varnish {
  readonly port: number;
  readonly origin: string;
  start(): Promise<void>;
  /** Ends it at once, and with it all that it kept. */
  stop(): Promise<void>;
  ask(path: string, question?: Omit<Question, 'port'>): Promise<Answer>;
  /** Its log since the start, in the format for the statistics. */
  log(): Promise<string[]>;
  clear(): Promise<void>;
}

/** @param nodes ports of the nodes, asked for at each start */
async function varnish(nodes: () => readonly number[]): Promise<Varnish> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-varnish-'));
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    copyFileSync(path.join(SHIPPED, 'vitrine.vcl'), path.join(folder, 'vitrine.vcl'));
    writeFileSync(path.join(folder, 'nodes.vcl'), nodesVcl(nodes()));
    const options = [
      ...['-F', '-j', 'none', '-n', path.join(folder, 'work'), '-s', 'malloc,64m'],
      ...['-a', `${HOST}:${port}`, '-f', path.join(folder, 'vitrine.vcl'), '-p', 'feature=+http2'],
    ];
    const started = spawn(programPath('varnishd'), options, { stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    let said = '';
    started.stderr.on('data', (chunk) => {
      said += chunk;
    });
    started.stdout.resume();
    for (let tries = 0; tries < 300; tries++) {
      if (started.exitCode !== null) throw new Error(`varnishd ended: ${said}`);
      // It keeps this to itself, so its answer says that it serves.
      const answer = await ask('/healthz', { port }).catch(() => null);
      if (answer?.status === 404) return;
      await pause(100);
    }
    throw new Error(`varnishd did not serve within half a minute: ${said}`);
  }

  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  }

  return {
    port,
    origin: `http://${HOST}:${port}`,
    start,
    stop,
    ask: (target, question) => ask(target, { ...question, port }),
    log: async () => {
      const format = path.join(SHIPPED, 'statistics.format');
      const options = ['-d', '-n', path.join(folder, 'work'), '-f', format];
      const { stdout } = await promisify(execFile)(programPath('varnishncsa'), options);
      return stdout.split('\n').filter(Boolean);
    },
    clear: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The shipped settings with the second node in use, and with the ports of the test's nodes. */
function nodesVcl([one = 0, two]: readonly number[]): string {
  const shipped = readFileSync(path.join(SHIPPED, 'nodes.vcl'), 'utf8');
  const both = two === undefined ? shipped : shipped.replace(/^( *)# (?=.*node2| {4}\.|})/gm, '$1');
  return both
    .replace('"10.0.0.12"', `"${HOST}"`)
    .replace(/interval = 2s/, 'interval = 0.2s')
    .replace('.port = "3000"', `.port = "${one}"`)
    .replace('.port = "3000"', `.port = "${two}"`);
}

/** The way by which a node reaches a Varnish; while it is closed nothing arrives. */
export interface Way {
  readonly origin: string;
  isOpen: boolean;
  clear(): void;
}

/** @param to the port of the Varnish */
async function wayTo(to: number): Promise<Way> {
  const relay = createServer(({ method, url, headers }, response) => {
    if (!way.isOpen) return response.destroy();
    const passed = request({ host: HOST, port: to, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    passed.end();
  });
  const port = await freePort();
  const way: Way = {
    origin: `http://${HOST}:${port}`,
    isOpen: true,
    clear: () => {
      relay.closeAllConnections();
      relay.close();
    },
  };
  relay.listen(port, HOST);
  await once(relay, 'listening');
  return way;
}

/** A Varnish, and the way to it, for all tests of a file; call it before `serverOfFile`. */
export function varnishOfFile(nodes: () => readonly number[]): { edge: Varnish; way: Way } {
  let made: { edge: Varnish; way: Way } | undefined;
  const current = () => {
    if (!made) throw new Error('The Varnish is made before the first test, not earlier.');
    return made;
  };
  test.beforeAll(async () => {
    const edge = await varnish(nodes);
    made = { edge, way: await wayTo(edge.port) };
  });
  test.afterAll(async () => {
    await made?.edge.clear();
    made?.way.clear();
  });
  return {
    get edge() {
      return current().edge;
    },
    get way() {
      return current().way;
    },
  };
}
