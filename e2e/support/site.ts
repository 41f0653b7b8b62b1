import path from 'node:path';

/** Where the built site runs during the tests, and its data. */
export const PORT = Number(process.env.E2E_PORT || 4310);
export const HOST = '127.0.0.1';
export const SITE_URL = `http://${HOST}:${PORT}`;
export const BUILD = process.env.BUILD_DIR || '.build-test';
export const DATA = path.resolve(BUILD, 'data');
