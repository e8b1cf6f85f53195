/** Everything the pages show, for programs: `/api/v1`, described by OpenAPI 3.1 that is generated from the same shapes. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { misfitOf } from '../../model/misfit.ts';
import { claimsOf } from '../../publish/dossier-view.ts';
import type { Reads } from '../../store/reads.ts';
import { documentRoutes } from './document-routes.ts';
import { type Claims, dossierRoutes } from './dossier-routes.ts';
import { factRoutes } from './fact-routes.ts';
import { notOnRecord, problem, problemOf } from './problem.ts';
import { Routes } from './routes.ts';
import { statementRoutes } from './statement-routes.ts';
import { tagging } from './tagging.ts';
import { addViews, type ViewRoute } from './views.ts';

export function apiOf(
  reads: Reads,
  version: string,
  views: readonly ViewRoute[] = [],
  claims: Claims = (dossier) => claimsOf(reads, null, dossier),
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const issue = result.error.issues[0]!;
      const where = issue.path.join('.') || 'the request';
      return problem(c, {
        status: 400,
        title: 'A parameter is wrong',
        detail: `${where}: ${misfitOf(issue, 'data' in result ? result.data : {})}`,
        remedy: 'Mend it and ask again; /api/v1/openapi.json says what each parameter takes.',
      });
    },
  });
  api.use(tagging(reads, version));
  api.notFound((c) => notOnRecord(c, `There is nothing at ${new URL(c.req.url).pathname}.`));
  api.onError(problemOf);
  const routes = new Routes(api);
  dossierRoutes(routes, reads, claims);
  documentRoutes(routes, reads);
  statementRoutes(routes, reads);
  factRoutes(routes, reads);
  addViews(routes, views);

  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token made with “onrecord user token”; it opens at most what its scope opens. Not needed on loopback.',
  });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version,
      description: 'What officials said, every version of it, and what differs. Read-only unless a token allows more.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { token: [] }],
  });
  return api;
}
