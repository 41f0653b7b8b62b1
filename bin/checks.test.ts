import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkDataFolder, checkEnvironment, checkNode, checkPort } from './checks.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-checks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('refuses a Node that is too old and says what to install', () => {
  expect(() => checkNode('20.18.3')).toThrow(/needs Node 20\.19 .* this is Node 20\.18\.3/);
  expect(() => checkNode('18.20.0')).toThrow(/nodejs\.org/);
  for (const version of ['20.19.0', '22.1.0', '24.0.0']) expect(checkNode(version)).toBe(version);
});

it('reports all errors in the environment at once', () => {
  const env = { PORT: '0', SAMPLE: 'demo' };
  expect(() => checkEnvironment(env, folder)).toThrow(/^PORT is "0".*\nSAMPLE is "demo".*$/);
});

it('reports a port in use on any address of localhost', async () => {
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(checkPort('localhost', port, 0)).rejects.toThrow(`Port ${port} is taken`);
  await expect(checkPort('127.0.0.1', port, 0)).rejects.toThrow('PORT=');
  setTimeout(() => other.close(), 150);
  await expect(checkPort('localhost', port, 5000)).resolves.toBeUndefined();
});

it('names a host that is not of this machine', async () => {
  await expect(checkPort('192.0.2.1', 3999)).rejects.toThrow('HOST is "192.0.2.1"');
});

it('makes the data folder for this user alone and leaves nothing in it', () => {
  const data = path.join(folder, 'deep', 'data');
  checkDataFolder(data);
  checkDataFolder(data);
  expect(statSync(data).mode & 0o777).toBe(0o700);
});

it('reports a file in place of the data folder', () => {
  const data = path.join(folder, 'data');
  writeFileSync(data, '');
  expect(() => checkDataFolder(data)).toThrow(/a file is in its place.*DATA_DIR/);
  expect(() => checkDataFolder(path.join(data, 'below'))).toThrow(/a file is in its place/);
});
