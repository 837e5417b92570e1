/** Limits of a message's attachments. The type is read from the content, never from the name. */
export const ATTACHMENT_LIMITS = {
  count: 3,
  bytes: 5 * 1024 * 1024,
  types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
} as const;
