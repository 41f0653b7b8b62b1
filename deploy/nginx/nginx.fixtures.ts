import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCertificate } from '@/testing/certificate';
import { freePort, type StandInNode } from '@/testing/stand-in-node';
import { startProgram } from '@/testing/started-program';

export const NAME = 'stories.example.org';
export const HOST = '127.0.0.1';
const SHIPPED = readFileSync(path.resolve('deploy/nginx/vitrine.conf'), 'utf8');
const CHALLENGES = 'acme/.well-known/acme-challenge';

/** An nginx with the shipped configuration, for the tests of a file. */
export interface OwnNginx {
  http: number;
  https: number;
  /** The certificate that it shows, to be trusted. */
  ca: string;
  /** The shipped file with the ports and files of this nginx, and both nodes. */
  configuration: string;
  /** Arguments with which nginx reads such a file, and writes into the folder of this one alone. */
  argumentsWith(configuration: string): string[];
  /** The lines of its error log. */
  errors(): string;
  stop(): Promise<void>;
}

/** Starts nginx in front of two nodes. */
export async function startNginx(nodes: readonly [StandInNode, StandInNode]): Promise<OwnNginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-nginx-'));
  const made = makeCertificate(folder, NAME);
  mkdirSync(path.join(folder, CHALLENGES), { recursive: true });
  writeFileSync(path.join(folder, CHALLENGES, 'token'), 'the answer');
  const [http, https] = [await freePort(), await freePort()];
  const configuration = SHIPPED.replace('# server 10.0.0.12', 'server 10.0.0.12')
    .replace('10.0.0.12:3000', `${HOST}:${nodes[1].port}`)
    .replace('127.0.0.1:3000', `${HOST}:${nodes[0].port}`)
    .replace(/listen 80;\s+listen \[::\]:80;/, `listen ${HOST}:${http};`)
    .replace(/listen 443 (.*);\s+listen \[::\]:443 .*;/, `listen ${HOST}:${https} $1;`)
    .replace(`/etc/letsencrypt/live/${NAME}/fullchain.pem`, made.certificate)
    .replace(`/etc/letsencrypt/live/${NAME}/privkey.pem`, made.key)
    .replaceAll('/var/www/acme', path.join(folder, 'acme'));
  const argumentsWith = (words: string) => argumentsIn(folder, words);
  const nginx = await startProgram('nginx', argumentsWith(configuration), https);
  return {
    ...{ http, https, ca: made.ca, configuration, argumentsWith },
    errors: () => readFileSync(path.join(folder, 'errors'), 'utf8'),
    stop: async () => {
      await nginx.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function argumentsIn(folder: string, words: string): string[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  // Started by root, nginx would hand over to a user who may not see the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const main = `${user} daemon off; pid ${folder}/pid; error_log ${folder}/errors;
    worker_processes 1; events {} http { ${temporary.join(' ')} include vitrine.conf; }`;
  writeFileSync(path.join(folder, 'nginx.conf'), main);
  writeFileSync(path.join(folder, 'vitrine.conf'), words);
  return ['-p', folder, '-e', path.join(folder, 'errors'), '-c', path.join(folder, 'nginx.conf')];
}
