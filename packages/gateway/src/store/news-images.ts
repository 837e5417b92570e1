import { sql } from 'kysely';
import type { Database } from './database.js';

/** A picture as it is to be served, by width. */
export interface MediaFile {
  width: number;
  bytes: Buffer;
}

/**
 * Takes the picture of the newest item that has none yet, for `seconds`, so that no other gateway fetches it meanwhile.
 */
export async function claimImage(db: Database, seconds: number): Promise<string | undefined> {
  const { rows } = await sql<{ url: string }>`
    update news_image set due_at = now() + make_interval(secs => ${seconds})
    where url = (
      select image.url from news_image image join news_item item on item.image_url = image.url
      where image.media_id is null and image.due_at <= now()
      order by item.sort_at desc, item.id desc limit 1 for update of image skip locked
    )
    returning url
  `.execute(db);
  return rows[0]?.url;
}

/** Keeps a picture. The same picture under two addresses is kept once. */
export async function keepImage(db: Database, url: string, mediaId: string, files: MediaFile[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('media')
      .values(files.map(({ width, bytes }) => ({ id: mediaId, width, bytes })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .updateTable('news_image')
      .set({ media_id: mediaId, widths: files.map(({ width }) => width), failures: 0 })
      .where('url', '=', url)
      .execute();
  });
}

/** A picture that could not be had is tried again later, each time much later. */
export async function missImage(db: Database, url: string, firstPauseSeconds: number): Promise<void> {
  await db
    .updateTable('news_image')
    .set({
      failures: sql<number>`failures + 1`,
      due_at: sql<Date>`now() + make_interval(secs => ${firstPauseSeconds} * power(4, least(failures, 8)))`,
    })
    .where('url', '=', url)
    .execute();
}

export async function readMedia(db: Database, id: string, width: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('media')
    .select('bytes')
    .where('id', '=', id)
    .where('width', '=', width)
    .executeTakeFirst();
  return row?.bytes;
}
