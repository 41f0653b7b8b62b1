import path from 'node:path';
import { dataFolder } from '@/db/client';
import { MediaBucket } from './bucket';
import { bucketAddress } from './bucket-address';
import { MediaFolder } from './folder';

let bucket: { asked: string; store: MediaBucket } | null = null;

/** The store of this archive's media: the bucket of `MEDIA_URL`, else the folder beside the database. */
export function mediaStore(): MediaFolder | MediaBucket {
  const mediaUrl = process.env.MEDIA_URL?.trim();
  return mediaUrl ? storeAt(mediaUrl) : new MediaFolder(path.join(dataFolder(), 'media'));
}

/** A bucket. @param mediaUrl `s3://…` @throws Error that says what is wrong with the settings */
export function storeAt(mediaUrl: string): MediaBucket {
  const address = bucketAddress(mediaUrl, process.env);
  const asked = JSON.stringify(address);
  if (bucket?.asked !== asked) bucket = { asked, store: new MediaBucket(address) };
  return bucket.store;
}
