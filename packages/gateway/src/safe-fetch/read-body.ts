import { PassThrough, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SafeFetchError } from './safe-fetch-error.js';

/** `Z_DATA_ERROR`, `Z_BUF_ERROR` and their like; Brotli's start with `ERR_`. */
const ZLIB_ERROR = /^(Z_|ERR_(_ERROR|BROTLI|PADDING|ZSTD)|ERR__)/;

/**
 * Reads a body, decompressed, and stops at once when it grows beyond the limit: a few kilobytes that unfold to gigabytes
 * never exist in memory.
 *
 * @param encoding the Content-Encoding header, if any
 * @throws SafeFetchError `too-large`, `bad-encoding`; or the stream's own error
 */
export async function readBody(body: Readable, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const decoder = decoderOf(encoding);
  if (decoder === null) {
    body.on('error', () => undefined);
    body.destroy();
    throw new SafeFetchError('bad-encoding', 'The Content-Encoding is not one that was asked for.');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  let tooLarge: SafeFetchError | undefined;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) {
        tooLarge = new SafeFetchError('too-large', `The body is larger than ${maxBytes} bytes.`);
        throw tooLarge;
      }
      chunks.push(chunk);
    }
  };
  try {
    await pipeline(body, decoder, collect);
  } catch (error) {
    // Cutting the body off is an error of its own, which may come first.
    if (tooLarge) throw tooLarge;
    const { code } = error as { code?: string };
    if (code !== undefined && ZLIB_ERROR.test(code)) {
      throw new SafeFetchError('bad-encoding', 'The body is not what its Content-Encoding says.', { cause: error });
    }
    throw error;
  }
  return Buffer.concat(chunks, size);
}

function decoderOf(encoding = ''): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}
