import { createHash } from 'node:crypto';
import { ATTACHMENT_LIMITS, FeedbackAttachmentSchema } from '@ninhthuan/contract';
import { newAttachmentId } from '../feedback/attachment-id.js';
import { attachmentTypeOf } from '../feedback/attachment-type.js';
import { deriveFeedbackKeys } from '../feedback/keys.js';
import { limitFeedback } from '../feedback/limits.js';
import { wrongFields } from '../feedback/read-submission.js';
import { seal } from '../feedback/seal.js';
import { unavailable } from '../http/problem.js';
import { answer, problems } from '../openapi/responses.js';
import { SiteQuerySchema } from '../openapi/site-query.js';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { keepAttachment } from '../store/attachments.js';

/**
 * `POST /v1/feedback/attachments`: one file as the whole body. What the caller says it is, by name or by header, is not
 * looked at. No route gives it back.
 */
export async function feedbackAttachmentRoutes(app: GatewayInstance, services: GatewayServices): Promise<void> {
  const { db, config } = services;
  const keys = deriveFeedbackKeys(config.feedback.key);
  const checkLimit = limitFeedback(services);

  await app.register(async (scope: GatewayInstance) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post(
      '/feedback/attachments',
      {
        bodyLimit: ATTACHMENT_LIMITS.bytes,
        config: { takesFiles: true },
        // Before the body is read: who is over the limit shall not send 5 MB first.
        onRequest: (request) => checkLimit(request, 'feedback-upload'),
        schema: {
          operationId: 'uploadFeedbackAttachment',
          summary: 'Upload an attachment',
          description:
            'The file is the body, at most 5 MB: JPEG, PNG, WebP or PDF, told by its content. It waits a day for the ' +
            'message that names it, and is never served again.',
          tags: ['feedback'],
          querystring: SiteQuerySchema,
          consumes: ['application/octet-stream'],
          response: {
            201: answer(FeedbackAttachmentSchema, 'Kept for a day.'),
            ...problems(403, 413, 422, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        if (bytes.length === 0) throw wrongFields([{ field: 'file', reason: 'required' }]);
        const type = await attachmentTypeOf(bytes);
        if (type === null) throw wrongFields([{ field: 'file', reason: 'type' }]);
        const id = newAttachmentId();
        const row = {
          id,
          feedback_id: null,
          position: null,
          type,
          bytes: bytes.length,
          digest: createHash('sha256').update(bytes).digest(),
          content: seal(keys.seal, `attachment ${id}`, bytes),
        };
        if (!(await keepAttachment(db, row, config.feedback.maxPendingBytes))) throw unavailable();
        reply.code(201).header('cache-control', 'no-store');
        return { id, type, bytes: bytes.length };
      },
    );
  });
}
