/** Writes the migrations of both engines from the schema; options go on to drizzle-kit. */
import { execFileSync } from 'node:child_process';
import { root, toolPath } from './processes.mjs';

/** No server is asked: the address only says which engine's columns the schema is made of. */
for (const address of ['', 'postgres://']) {
  const args = [toolPath('drizzle-kit'), 'generate', ...process.argv.slice(2)];
  const env = { ...process.env, DATABASE_URL: address };
  execFileSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
}
