/** Statements on other sites' pages. */
import type { Context, Hono } from 'hono';
import { EmbedPage, oembedOf } from '../publish/embed.tsx';
import { printPage } from '../publish/page.tsx';
import { statementView } from '../publish/statement-view.ts';
import type { Reads } from '../store/reads.ts';
import { id, pathOf, problem, send } from './answer.tsx';
import type { Guarded } from './guard.ts';
import { framedPolicy } from './headers.ts';
import { notFound } from './problems.ts';

/** A statement as a card for other sites' frames, and the oEmbed answer that offers it. */
export function embedRoutes(app: Hono<Guarded>, reads: Reads, originOf: (c: Context) => string): void {
  app.get('/statement/:id/embed', async (c) => {
    const view = await statementView(reads, id(c));
    if (!view) return problem(c, notFound(`This record knows no statement at ${pathOf(c)}.`));
    c.header('content-security-policy', framedPolicy);
    return send(c, printPage(<EmbedPage view={view} />), 'text/html; charset=utf-8');
  });
  app.get('/oembed', async (c) => {
    const { url = '', format = 'json', maxwidth, maxheight } = c.req.query();
    if (format !== 'json') return c.text('Only format=json is spoken here.\n', 501);
    const asked = URL.canParse(url) ? new URL(url) : null;
    const statement =
      asked?.origin === originOf(c) ? /^\/statement\/([0-9a-f]+)$/.exec(asked.pathname)?.[1] : undefined;
    const view = statement === undefined ? null : await statementView(reads, statement);
    if (!view) return problem(c, notFound('Only the address of a statement of this record can be embedded.'));
    const most = { ...pixels('width', maxwidth), ...pixels('height', maxheight) };
    return send(c, JSON.stringify(oembedOf(view, originOf(c), most)), 'application/json; charset=utf-8');
  });
}

/** A size that is no number of pixels is not one that was asked for. */
const pixels = (name: 'width' | 'height', written: string | undefined): { width?: number; height?: number } =>
  /^[1-9]\d{0,4}$/.test(written ?? '') ? { [name]: Number(written) } : {};
