import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { programPath } from './programs';

/** Makes a key, and a certificate of a name that is signed by itself, as PEM files in a folder. */
export function makeCertificate(folder: string, name: string) {
  const certificate = path.join(folder, 'fullchain.pem');
  const key = path.join(folder, 'privkey.pem');
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const what = ['-days', '2', '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const args = ['req', ...kind, ...what, '-keyout', key, '-out', certificate];
  execFileSync(programPath('openssl'), args, { stdio: 'pipe' });
  return { certificate, key, ca: readFileSync(certificate, 'utf8') };
}
