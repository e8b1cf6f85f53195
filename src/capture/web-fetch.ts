/** The outbound request in the shape of the web's own `fetch`, for libraries that ask for one. Redirects are not
 *  followed: those who speak to an authority do not let it send them elsewhere. */
import { decoded } from '../warc/content-coding.ts';
import { header } from '../warc/http-message.ts';
import { fetchAddress, type Outbound } from './fetch.ts';

/** Throws with the reason when nothing whole came back. */
export function webFetchOf(outbound: Outbound): (url: string, options?: RequestInit) => Promise<Response> {
  return async (url, options = {}) => {
    const request = new Request(url, options);
    const method = request.method as 'GET' | 'HEAD' | 'POST';
    const body = method === 'POST' ? new Uint8Array(await request.arrayBuffer()) : undefined;
    const fetched = await fetchAddress(outbound, url, {
      method,
      headers: [...request.headers],
      ...(body ? { body } : {}),
      follow: false,
    });
    if (fetched.as !== 'answered') throw new Error(`${url}: ${fetched.why}`);
    const { status, headers, payload } = fetched.last;
    const bytes = await decoded(payload, header(headers, 'content-encoding'));
    const plain = headers.filter(([name]) => !/^(content-encoding|content-length|transfer-encoding)$/i.test(name));
    const empty = [204, 205, 304].includes(status);
    return new Response(empty ? null : new Uint8Array(bytes), { status, headers: plain as [string, string][] });
  };
}
