import type { NextConfig } from 'next';

/** Reader pages use none of Next's runtime and are cached by our front, so much is disabled. */
const config: NextConfig = {
  distDir: `${process.env.BUILD_DIR ?? '.build'}/next`,
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  images: { unoptimized: true },
  // Without it Next streams <title> by script, but reader pages run none.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pino'],
  // Types are checked by `npm test`; a separate file, because Next rewrites the one it is given.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  skipTrailingSlashRedirect: true,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
  // A pasted text of ten megabytes is refused by its form with a message, not by Next.
  experimental: { serverActions: { bodySizeLimit: '16mb' } },
};

export default config;
