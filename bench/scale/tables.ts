import type { Connection } from '@/db/open';

/** Statements that write the rows of a published story, as the product's own writes leave them. */
export function tablesOf(connection: Connection) {
  const insert = (table: string, columns: string) => {
    const places = columns.split(',').map(() => '?');
    return connection.prepare(`insert into ${table} (${columns}) values (${places.join()})`);
  };
  return {
    story: insert(
      'story',
      'id,short_id,kind,original_language,event_date,event_sort,month_day,first_published_at,created_at,changed_at,title_key',
    ),
    text: insert(
      'text',
      'id,story_id,language,slug,state,version,public_revision_id,working_revision_id,title,teaser,first_published_at,published_at,created_at,changed_at',
    ),
    revision: insert(
      'revision',
      'id,text_id,number,title,teaser,body,schema_version,block_hashes,created_at',
    ),
    topic: insert('story_topic', 'story_id,topic_id,position'),
    place: insert('story_place', 'story_id,place_id,position'),
    name: insert('story_name', 'story_id,name_id,role,position'),
    number: insert('text_number', 'text_id,story_id,edition'),
    staffSearch: insert('text_search', 'rowid,words'),
    readerSearch: insert('reader_search', 'rowid,title,subtitle,subjects,teaser,body,words,facets'),
    listing: insert('listing', 'list,language,story_id,published_at,event_sort'),
    titleStart: insert('title_start', 'language,start,number'),
    count: insert('listing_count', 'list,language,count'),
    spelling: connection.prepare('insert or ignore into spelling (letters, word) values (?, ?)'),
  };
}

export type Tables = ReturnType<typeof tablesOf>;
