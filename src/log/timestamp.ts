/** Time stamps (RFC 3161): an authority signs that it has seen a digest at a time. The digest is that of a signed
 *  checkpoint, so that the whole record up to it existed by then. The chain to a certificate that the verifier gives, the
 *  key usage "time stamping", the digest and the nonce are each checked; nothing is trusted by default. */
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';

/** id-kp-timeStamping, id-ct-TSTInfo, SHA-256. */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SHA256 = '2.16.840.1.101.3.4.2.1';

pki.setEngine('node', new pki.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as never }));

export class BadStamp extends Error {
  override name = 'BadStamp';
}

/** A request for a stamp over bytes (their SHA-256), asking for the authority's certificate; and its nonce. */
export function stampRequest(
  bytes: Uint8Array,
  nonce: Uint8Array = randomBytes(8),
): { readonly der: Buffer; readonly nonce: Buffer } {
  const positive = Buffer.from(nonce);
  positive[0]! = (positive[0]! & 0x7f) | 0x01;
  const request = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: arrayBuffer(sha256(bytes)) }),
    }),
    nonce: new asn1.Integer({ valueHex: arrayBuffer(positive) }),
    certReq: true,
  });
  return { der: Buffer.from(request.toSchema().toBER()), nonce: positive };
}

/** The time in a response over these bytes, signed by an authority whose chain ends at one of the roots (DER). Throws
 *  `BadStamp` with the reason otherwise. With a nonce, the response must carry it: it answers that very request. */
export async function verifyStamp(
  response: Uint8Array,
  bytes: Uint8Array,
  roots: readonly Uint8Array[],
  nonce?: Uint8Array,
): Promise<Date> {
  const { signed, info } = opened(response);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithmId !== SHA256) throw new BadStamp('The stamp is over another kind of digest.');
  if (!Buffer.from(hashedMessage.valueBlock.valueHexView).equals(sha256(bytes))) {
    throw new BadStamp('The stamp is over other bytes.');
  }
  if (nonce && !(info.nonce && Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce))) {
    throw new BadStamp('The stamp does not answer this request.');
  }
  const trusted = roots.map((der) =>
    parsed(() => pki.Certificate.fromBER(arrayBuffer(der)), 'A root is not a certificate.'),
  );
  const result = await signed
    .verify({
      signer: 0,
      data: arrayBuffer(bytes),
      checkChain: true,
      trustedCerts: trusted,
      checkDate: info.genTime,
      extendedMode: true,
    })
    .catch((error: { message?: string }) => {
      throw new BadStamp(`The stamp’s signature or its chain does not hold: ${error.message ?? 'unknown reason'}`);
    });
  if (!result.signatureVerified || !result.signerCertificateVerified)
    throw new BadStamp('The stamp is not signed by a chain to the roots given.');
  const signer = result.signerCertificate;
  if (!signer || !mayStamp(signer)) throw new BadStamp('The signer’s certificate is not for time stamping alone.');
  return info.genTime;
}

/** The time a stamp over these bytes states, unproven: nobody's signature is checked. `null` when it is over others. */
export function stampedTime(response: Uint8Array, bytes: Uint8Array): Date | null {
  try {
    const { messageImprint, genTime } = opened(response).info;
    const stamped = Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView);
    return messageImprint.hashAlgorithm.algorithmId === SHA256 && stamped.equals(sha256(bytes)) ? genTime : null;
  } catch (error) {
    if (error instanceof BadStamp) return null;
    throw error;
  }
}

function opened(response: Uint8Array): { signed: pki.SignedData; info: pki.TSTInfo } {
  return parsed(() => {
    const answer = pki.TimeStampResp.fromBER(arrayBuffer(response));
    if (answer.status.status !== 0 && answer.status.status !== 1) throw new BadStamp('The authority refused to stamp.');
    if (!answer.timeStampToken) throw new BadStamp('The authority’s answer holds no stamp.');
    const signed = new pki.SignedData({ schema: answer.timeStampToken.content });
    if (signed.encapContentInfo.eContentType !== TST_INFO || !signed.encapContentInfo.eContent) {
      throw new BadStamp('The authority’s answer is not a time stamp.');
    }
    const info = pki.TSTInfo.fromBER(signed.encapContentInfo.eContent.getValue());
    return { signed, info };
  }, 'The authority’s answer cannot be read.');
}

/** RFC 3161 §2.3: the extended key usage is critical, and time stamping alone. */
function mayStamp(certificate: pki.Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.37');
  const purposes = (usage?.parsedValue as pki.ExtKeyUsage | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

function parsed<T>(read: () => T, message: string): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof BadStamp) throw cause;
    throw new BadStamp(message, { cause });
  }
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Bytes in a buffer of their own, as the library wants them. */
const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
