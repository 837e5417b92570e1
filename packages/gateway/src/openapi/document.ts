import swagger from '@fastify/swagger';
import type { GatewayInstance } from '../services.js';
import { CONTRACT_VERSION } from '../http/security-headers.js';

/** Collects the routes' schemas into the OpenAPI document; `app.swagger()` gives it after `ready()`. */
export async function describeApi(app: GatewayInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Portal gateway',
        version: CONTRACT_VERSION,
        description: 'What the widgets and the sdk speak to. Errors are RFC 9457 problems; lists page by cursor.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [
        { name: 'dossiers', description: 'Where a citizen’s dossier stands.' },
        { name: 'feedback', description: 'Messages from citizens, where they stand, and ratings.' },
        { name: 'news', description: 'What the sites publish, gathered.' },
        { name: 'procedures', description: 'What citizens can apply for, and how.' },
        { name: 'registry', description: 'Agencies and sites, with the dates between which they exist.' },
      ],
    },
    refResolver: {
      buildLocalReference: (json, _baseUri, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `schema-${index}`,
    },
  });
}
