import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes over the wire: brotli at its best, as the gateway serves files it compressed beforehand.
 * @param {Buffer} content
 */
export function wireSize(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length;
}
