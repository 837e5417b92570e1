export { buildApp, type AppOptions } from './app.js';
export type { GatewayInstance } from './services.js';
export { fixedClock, systemClock, type Clock } from './clock.js';
export { ConfigError, readConfig, type Config } from './config.js';
export { openDatabase, type Database, type DatabaseOptions } from './store/database.js';
export { startGateway, type Gateway } from './server.js';
export { buildOpenApiDocument } from './openapi/build-document.js';
