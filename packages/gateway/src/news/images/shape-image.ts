import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { MediaFile } from '../../store/news-images.js';

/** Widths the pictures are served in; always 16:9, so that a page can keep the room free. */
export const WIDTHS = [320, 640] as const;

/** A picture of more pixels is refused before it is unpacked. */
const MAX_PIXELS = 40_000_000;
/** Anything smaller is an icon or counts readers. */
const MIN_SIDE = 80;
/** A picture is not blown up beyond this. */
const MAX_ENLARGEMENT = 1.5;
const QUALITY = 74;
/** Formats that a citizen's picture comes in. SVG is a program, and not among them. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'avif']);

/** The bytes are no picture that is shown. */
export class NoPictureError extends Error {
  override readonly name = 'NoPictureError';
}

/** A picture ready to be served. The id is made from what it shows, so its address never changes its content. */
export interface ShapedImage {
  id: string;
  files: MediaFile[];
}

/**
 * Makes a 16:9 webp of each width from what a site served as a picture, whatever it said it was. Where it is from, when
 * and with which camera it was taken is left out; a picture on its side is put upright; of a film the first frame is taken.
 *
 * @throws NoPictureError
 */
export async function shapeImage(bytes: Buffer): Promise<ShapedImage> {
  try {
    const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
    const { format, autoOrient } = await open().metadata();
    const { width = 0, height = 0 } = autoOrient;
    if (!FORMATS.has(format ?? '') || isVector(bytes))
      throw new NoPictureError(`Pictures of format ${format} are not shown.`);
    if (Math.min(width, height) < MIN_SIDE) throw new NoPictureError('The picture is too small.');
    const wanted = WIDTHS.filter((each, index) => index === 0 || each <= width * MAX_ENLARGEMENT);
    const files = await Promise.all(
      wanted.map(async (each) => ({
        width: each,
        bytes: await open()
          .rotate()
          .resize(each, (each * 9) / 16, { fit: 'cover', position: 'attention' })
          .flatten({ background: '#ffffff' })
          .webp({ quality: QUALITY })
          .toBuffer(),
      })),
    );
    const hash = createHash('sha256');
    for (const file of files) hash.update(file.bytes);
    return { id: hash.digest('hex').slice(0, 32), files };
  } catch (error) {
    if (error instanceof NoPictureError) throw error;
    throw new NoPictureError('The picture cannot be read.', { cause: error });
  }
}

/** Looked at besides the decoder's word, because what draws vectors also follows links. */
function isVector(bytes: Buffer): boolean {
  return /<svg[\s>]|<!DOCTYPE|<\?xml/i.test(bytes.subarray(0, 1_024).toString('latin1'));
}
