/** Against an authority of our own; skipped where there is no OpenSSL to play it. */
import { describe, expect, it } from 'vitest';
import { authority, hasOpenssl, stampedBy } from '../../test/servers/stamping.ts';
import { stampRequest, verifyStamp } from './timestamp.ts';

describe.skipIf(!hasOpenssl)('time stamps (skipped without OpenSSL 3, which plays the authority)', () => {
  const bytes = Buffer.from('onrecord/0123\n7\nroot\n\n— signature\n');

  it('are verified against the root given, over the bytes given, for the request made, and not one bit less', async () => {
    const root = authority('good', 'stamping');
    const stranger = authority('stranger', 'stamping');
    const { der, nonce } = stampRequest(bytes);
    const response = stampedBy('good', der);
    const time = await verifyStamp(response, bytes, [root], nonce);
    expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(3_600_000);
    await expect(verifyStamp(response, Buffer.from('other'), [root])).rejects.toThrow('over other bytes');
    await expect(verifyStamp(response, bytes, [root], Buffer.from([1, 2]))).rejects.toThrow(
      'does not answer this request',
    );
    await expect(verifyStamp(response, bytes, [stranger])).rejects.toMatchObject({ name: 'BadStamp' });
    await expect(verifyStamp(response, bytes, [])).rejects.toMatchObject({ name: 'BadStamp' });
    await expect(verifyStamp(Buffer.from('nonsense'), bytes, [root])).rejects.toMatchObject({ name: 'BadStamp' });
    let missed = 0;
    for (let at = 0; at < response.length; at += 7) {
      const flipped = Buffer.from(response);
      flipped[at]! ^= 4;
      const found = await verifyStamp(flipped, bytes, [root], nonce).catch((error) => {
        expect(error.name).toBe('BadStamp');
        return null;
      });
      // Some bytes of the message are signed by nobody; what is stamped, and when, must not move with them.
      if (found) {
        expect(found.getTime()).toBe(time.getTime());
        missed++;
      }
    }
    expect(missed).toBeLessThan(response.length / 7 / 2);
  });

  it('are refused from a signer whose certificate is for something else', async () => {
    const root = authority('coder', 'other');
    const { der } = stampRequest(bytes);
    // OpenSSL itself refuses to stamp with such a certificate, or the verifier does.
    const outcome = await Promise.resolve()
      .then(() => verifyStamp(stampedBy('coder', der), bytes, [root]))
      .catch((error) => error);
    expect(outcome).toBeInstanceOf(Error);
  });
});
