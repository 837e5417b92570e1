import { ATTACHMENT_LIMITS, type FeedbackAttachment } from '@ninhthuan/contract';
import sharp from 'sharp';

type AttachmentType = FeedbackAttachment['type'];

/** More pixels than any camera takes: such a header only wants to exhaust who opens it. */
const MAX_PIXELS = 200_000_000;
const PDF_START = /^%PDF-[12]\.\d/;
const PDF_END = '%%EOF';
/** Scanners write a few bytes after the end; a document within a document has thousands. */
const PDF_END_WITHIN = 2_048;

/**
 * The type of an upload by its content, or null when it is none of the types that are taken. First bytes decide what it
 * may be; then an image's header has to decode as that, and a PDF has to have an end.
 */
export async function attachmentTypeOf(bytes: Buffer): Promise<AttachmentType | null> {
  const claimed = typeOfStart(bytes);
  if (claimed === null) return null;
  if (claimed === 'application/pdf')
    return bytes.subarray(-PDF_END_WITHIN).includes(PDF_END) && PDF_START.test(bytes.toString('latin1', 0, 8))
      ? claimed
      : null;
  const image = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .metadata()
    .catch(() => null);
  return image !== null && `image/${image.format}` === claimed && image.width * image.height <= MAX_PIXELS
    ? claimed
    : null;
}

function typeOfStart(bytes: Buffer): AttachmentType | null {
  const start = bytes.toString('latin1', 0, 12);
  const found = [
    start.startsWith('\xff\xd8\xff') && 'image/jpeg',
    start.startsWith('\x89PNG\r\n\x1a\n') && 'image/png',
    start.startsWith('RIFF') && start.endsWith('WEBP') && 'image/webp',
    start.startsWith('%PDF-') && 'application/pdf',
  ];
  return ATTACHMENT_LIMITS.types.find((type) => found.includes(type)) ?? null;
}
