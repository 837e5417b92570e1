import type { FeedbackAttachment } from '@ninhthuan/contract';
import { ATTACHMENT_LIMITS } from '@ninhthuan/contract/rules/attachment-limits';

/** The type that the first bytes show, for the fake gateway; the real one also reads what follows. */
export function attachmentTypeOf(bytes: Uint8Array): FeedbackAttachment['type'] | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  const found = [
    start.startsWith('\xff\xd8\xff') && 'image/jpeg',
    start.startsWith('\x89PNG\r\n\x1a\n') && 'image/png',
    start.startsWith('RIFF') && start.endsWith('WEBP') && 'image/webp',
    start.startsWith('%PDF-') && 'application/pdf',
  ];
  return ATTACHMENT_LIMITS.types.find((type) => found.includes(type));
}
