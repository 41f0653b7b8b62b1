/** Where a bucket is and with which key it is opened, from the environment. Pure. */

export interface BucketAddress {
  bucket: string;
  /** Before every name, with a slash at its end; empty for none. */
  prefix: string;
  /** Origin of the server, and a path if it has one, without a slash at its end. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const BUCKET = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9_-]+)*)\/?$/;

/**
 * @param mediaUrl such as `s3://bucket/prefix`
 * @param env with the names that all clients of S3 know
 * @throws Error with a sentence that says what is missing
 */
export function bucketAddress(
  mediaUrl: string,
  env: Readonly<Record<string, string | undefined>>,
): BucketAddress {
  const [, bucket = '', path = ''] = BUCKET.exec(mediaUrl.trim()) ?? [];
  if (!bucket) {
    throw new Error(`${mediaUrl} is not the address of a bucket, such as s3://media/archive.`);
  }
  const region = (env.AWS_REGION || 'us-east-1').trim();
  const endpoint = (env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`).trim();
  const accessKeyId = env.AWS_ACCESS_KEY_ID?.trim();
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY?.trim();
  if (!accessKeyId || !secretAccessKey) {
    const missing = accessKeyId ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID';
    throw new Error(`${missing} is not set, which opens the bucket ${bucket}.`);
  }
  return {
    bucket,
    prefix: path ? `${path.slice(1)}/` : '',
    endpoint: endpoint.replace(/\/+$/, ''),
    region,
    accessKeyId,
    secretAccessKey,
  };
}
