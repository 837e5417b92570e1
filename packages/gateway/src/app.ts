import { randomBytes } from 'node:crypto';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { compressPublicAnswers } from './http/compress-answers.js';
import { allowRegisteredOrigins } from './http/cors.js';
import { answerBrokenRequest, answerUnreadableUrl } from './http/broken-request.js';
import { handleErrors } from './http/error-handler.js';
import { readJsonBodies } from './http/json-body.js';
import { rememberRoutes } from './http/known-routes.js';
import { logAnswers } from './http/request-log.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { endSlowBodies } from './http/slow-body.js';
import { trustedProxies } from './http/trusted-proxies.js';
import { validatorCompiler } from './http/validator.js';
import { addComponents } from './openapi/components.js';
import { describeApi } from './openapi/document.js';
import { CatalogueCache } from './procedures/catalogue-cache.js';
import { RegistryCache } from './registry/registry-cache.js';
import { agencyRoutes } from './routes/agencies.js';
import { dossierRoutes } from './routes/dossiers.js';
import { feedbackAttachmentRoutes } from './routes/feedback-attachments.js';
import { feedbackRoutes } from './routes/feedback.js';
import { demonstrationProcedureRoutes } from './routes/demonstration-procedures.js';
import { demonstrationRoutes, fileRoutes } from './routes/files.js';
import { healthRoutes } from './routes/health.js';
import { mediaRoutes } from './routes/media.js';
import { newsFeedRoutes } from './routes/news-feeds.js';
import { newsRoutes } from './routes/news.js';
import { ratingRoutes } from './routes/ratings.js';
import { procedureRoutes } from './routes/procedures.js';
import { siteRoutes } from './routes/sites.js';
import type { GatewayInstance, GatewayServices } from './services.js';
import type { Database } from './store/database.js';
import { sweepRegularly } from './store/sweep.js';

/** What an app is made of. It opens nothing itself: the database belongs to the caller, who also closes it. */
export interface AppOptions {
  config: Config;
  db: Database;
  clock: Clock;
  /** Left out: nothing is logged. */
  logger?: FastifyBaseLogger;
}

const BODY_LIMIT = 16 * 1024;

/** Builds the gateway's HTTP application without listening: `inject` works at once. */
export async function buildApp({ config, db, clock, logger }: AppOptions): Promise<GatewayInstance> {
  const app: GatewayInstance = fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    // Fastify's own lines hold whole URLs and addresses; `logAnswers` writes ours.
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: () => randomBytes(9).toString('base64url'),
    trustProxy: trustedProxies(config.trustProxy),
    bodyLimit: BODY_LIMIT,
    // Only uploads may take as long as that: `endSlowBodies` is stricter with everything else.
    requestTimeout: Math.max(config.requestTimeout, config.uploadTimeout),
    http: { headersTimeout: config.requestTimeout },
    connectionTimeout: config.connectionTimeout,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerUnreadableUrl,
    exposeHeadRoutes: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);

  const registry = new RegistryCache(db, config.demo);
  const catalogue = new CatalogueCache(db, registry);
  const services: GatewayServices = { config, db, clock, registry, catalogue };

  rememberRoutes(app);
  handleErrors(app);
  readJsonBodies(app);
  endSlowBodies(app, config.requestTimeout);
  logAnswers(app, registry);
  addComponents(app);
  sweepRegularly(app, db);
  // Read before the first visitor needs it; a failure shows in /readyz and with the first answer.
  app.addHook('onListen', () => void registry.get().catch(() => undefined));
  await describeApi(app);
  await addSecurityHeaders(app, { https: !config.demo });

  await app.register(
    async (v1: GatewayInstance) => {
      allowRegisteredOrigins(v1, { registry, extraOrigins: config.extraOrigins, allowLocalPages: config.demo });
      compressPublicAnswers(v1);
      dossierRoutes(v1, services);
      agencyRoutes(v1, services);
      siteRoutes(v1, services);
      procedureRoutes(v1, services);
      newsRoutes(v1, services);
      mediaRoutes(v1, services);
      feedbackRoutes(v1, services);
      await feedbackAttachmentRoutes(v1, services);
      ratingRoutes(v1, services);
    },
    { prefix: '/v1' },
  );
  healthRoutes(app, services);
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send(app.swagger()),
  );
  newsFeedRoutes(app, services);
  demonstrationProcedureRoutes(app, services);
  await demonstrationRoutes(app, services);
  await fileRoutes(app, services);
  return app;
}
