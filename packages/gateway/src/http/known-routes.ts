import type { GatewayInstance } from '../services.js';

interface KnownRoute {
  pattern: RegExp;
  methods: Set<string>;
}

const known = new WeakMap<GatewayInstance, Map<string, KnownRoute>>();

/** Remembers which methods each address takes, so that a wrong method can be told from a wrong address. */
export function rememberRoutes(app: GatewayInstance): void {
  const routes = new Map<string, KnownRoute>();
  known.set(app, routes);
  app.addHook('onRoute', ({ url, method }) => {
    // Wildcards serve files: they match everything and say nothing about what exists.
    if (url.includes('*')) return;
    const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[a-zA-Z]+/g, '[^/]+');
    const route = routes.get(url) ?? { pattern: new RegExp(`^${escaped}$`), methods: new Set() };
    for (const name of [method].flat()) route.methods.add(name);
    routes.set(url, route);
  });
}

/** Methods that this address takes; empty when there is no such address. */
export function allowedMethods(app: GatewayInstance, url: string): string[] {
  const path = url.split('?', 1)[0] ?? '';
  const methods = [...(known.get(app)?.values() ?? [])]
    .filter(({ pattern }) => pattern.test(path))
    .flatMap((route) => [...route.methods]);
  return [...new Set(methods)].sort();
}
