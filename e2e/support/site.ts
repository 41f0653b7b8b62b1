import path from 'node:path';

/** Port and data folder of the built site during tests. */
export const PORT = Number(process.env.E2E_PORT || 4310);
export const HOST = '127.0.0.1';
export const SITE_URL = `http://${HOST}:${PORT}`;
export const BUILD = process.env.BUILD_DIR || '.build-test';
export const DATA = path.resolve(BUILD, 'data');
