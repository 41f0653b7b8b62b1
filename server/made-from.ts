import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mailIsOn } from '@/domain/mail/mail';
import type { Environment } from './environment';

/**
 * What pages are made from besides the content: build and settings. Pages of another one must not be
 * shown. They offer e-mail subscriptions only where the site sends mail; feeds name the hub.
 */
export function madeFrom({ build, siteUrl, hub }: Environment): string {
  return JSON.stringify([buildName(build), siteUrl, mailIsOn(), hub]);
}

function buildName(build: string): string {
  const files = [path.join(build, 'stamp'), path.join(build, 'next', 'BUILD_ID')];
  return files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')).join(' ');
}
