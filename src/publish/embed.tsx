/** A statement as a card that other sites can frame, and the oEmbed answer that tells them how. */
import { ActShape, big, Chain, Quoted, Sprite, standingWords, When } from './page.tsx';
import { wordingOf } from './said.ts';
import type { StatementView } from './statement-view.ts';

const EMBED = { width: 600, height: 280 } as const;

export function EmbedPage({ view }: { readonly view: StatementView }) {
  const { said } = view;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{view.sentence}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body class="embed">
        <Sprite />
        <main class={said.standing}>
          <p class="who">
            <ActShape shape={said.shape} /> <Chain names={said.chain} /> <b>{said.verb}</b>
          </p>
          <blockquote lang={view.language}>
            <Quoted text={said.words} />
          </blockquote>
          <p class="meta">
            {big(wordingOf(said, view.issuer))}. <bdi>{view.document.title}</bdi>
            {view.publishedAt ? (
              <>
                , <When at={view.publishedAt} />
              </>
            ) : null}
            . {big(standingWords(said))}.{' '}
            <a href={view.path} target="_blank" rel="noopener">
              The evidence, on record
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}

/** oEmbed 1.0, type "rich" (https://oembed.com §2.3.4.4), no larger than the asker has room for, in pixels. `origin` is ours,
 *  without a slash. */
export function oembedOf(view: StatementView, origin: string, most: { width?: number; height?: number } = {}): object {
  const size = {
    width: Math.min(EMBED.width, most.width ?? EMBED.width),
    height: Math.min(EMBED.height, most.height ?? EMBED.height),
  };
  const frame = (
    <iframe
      src={`${origin}${view.path}/embed`}
      width={String(size.width)}
      height={String(size.height)}
      title={view.sentence}
      sandbox="allow-popups"
      loading="lazy"
    />
  );
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'onrecord',
    provider_url: `${origin}/`,
    title: view.sentence,
    html: frame.toString(),
    ...size,
  };
}
