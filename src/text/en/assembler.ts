/** Writes WebAssembly (core specification 2.0, with fixed-width SIMD) from instructions in text-format order: enough of it
 *  for the kernels of the models. Arithmetic on f32x4 is IEEE 754 to the bit on every machine; the relaxed instructions, which are
 *  not, are left out. */

const I32 = 0x7f;
const V128 = 0x7b;

function unsigned(n: number): number[] {
  const out: number[] = [];
  let left = n >>> 0;
  for (; left >= 128; left >>>= 7) out.push((left & 127) | 128);
  out.push(left);
  return out;
}

function signed(n: number): number[] {
  const out: number[] = [];
  for (let left = n | 0; ; left >>= 7) {
    const byte = left & 127;
    const rest = left >> 7;
    if ((rest === 0 && !(byte & 64)) || (rest === -1 && byte & 64)) {
      out.push(byte);
      return out;
    }
    out.push(byte | 128);
  }
}

const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes];
const section = (id: number, items: readonly (readonly number[])[]): number[] => [
  id,
  ...sized([...unsigned(items.length), ...items.flat()]),
];
const text = (s: string): number[] => sized([...new TextEncoder().encode(s)]);
const simd = (op: number): number[] => [0xfd, ...unsigned(op)];

export type Local = { readonly index: number };
/** Bytes that leave a value on the stack, or act. */
export type Code = readonly number[];

/** One function under construction. Its parameters are i32: byte addresses and counts. */
export class Body {
  private readonly code: number[] = [];
  private readonly types: number[] = [];

  constructor(private readonly parameters: number) {}

  parameter(index: number): Local {
    return { index };
  }
  i32(): Local {
    return this.local(I32);
  }
  v128(): Local {
    return this.local(V128);
  }
  private local(type: number): Local {
    this.types.push(type);
    return { index: this.parameters + this.types.length - 1 };
  }

  get = (l: Local): Code => [0x20, ...unsigned(l.index)];
  int = (n: number): Code => [0x41, ...signed(n)];
  add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
  times = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
  and = (a: Code, b: Code): Code => [...a, ...b, 0x71];
  shiftLeft = (a: Code, b: Code): Code => [...a, ...b, 0x74];
  shiftRight = (a: Code, b: Code): Code => [...a, ...b, 0x76];
  countOnes = (a: Code): Code => [...a, 0x69];
  loadInt = (at: Code, offset = 0): Code => [...at, 0x28, 2, ...unsigned(offset)];
  load = (at: Code, offset = 0): Code => [...at, ...simd(0), 2, ...unsigned(offset)];
  splatAt = (at: Code, offset = 0): Code => [...at, ...simd(9), 2, ...unsigned(offset)];
  constant(x: number): Code {
    const bytes = [...new Uint8Array(Float32Array.of(x, x, x, x).buffer)];
    return [...simd(12), ...bytes];
  }
  fadd = (a: Code, b: Code): Code => [...a, ...b, ...simd(228)];
  fsub = (a: Code, b: Code): Code => [...a, ...b, ...simd(229)];
  fmul = (a: Code, b: Code): Code => [...a, ...b, ...simd(230)];
  fdiv = (a: Code, b: Code): Code => [...a, ...b, ...simd(231)];
  /** The lesser and the greater of numbers, one machine instruction each; neither may be NaN. */
  fmin = (a: Code, b: Code): Code => [...a, ...b, ...simd(234)];
  fmax = (a: Code, b: Code): Code => [...a, ...b, ...simd(235)];
  nearest = (a: Code): Code => [...a, ...simd(106)];
  /** i32x4 from f32x4, and back. */
  whole = (a: Code): Code => [...a, ...simd(248)];
  float = (a: Code): Code => [...a, ...simd(250)];
  iadd = (a: Code, b: Code): Code => [...a, ...b, ...simd(174)];
  /** Sums of the products of neighbouring i16, as i32x4. */
  dot = (a: Code, b: Code): Code => [...a, ...b, ...simd(186)];
  /** i16x8 from eight i8, or from four and four of nothing. */
  loadEight = (at: Code, offset = 0): Code => [...at, ...simd(1), 0, ...unsigned(offset)];
  loadFour = (at: Code): Code => [...at, ...simd(92), 0, 0, ...simd(135)];
  hadd = (a: Code, b: Code): Code => [...a, ...b, ...simd(142)];
  /** i16x8, saturating. */
  sadd = (a: Code, b: Code): Code => [...a, ...b, ...simd(143)];
  /** i16x8 from two i32x4, saturating. */
  narrow = (a: Code, b: Code): Code => [...a, ...b, ...simd(133)];

  set(l: Local, value: Code): void {
    this.code.push(...value, 0x21, ...unsigned(l.index));
  }
  store(at: Code, value: Code, offset = 0): void {
    this.code.push(...at, ...value, ...simd(11), 2, ...unsigned(offset));
  }
  /** Does `inner` while `left` is above zero, taking `step` from it each time. Asks first. */
  countDown(left: Local, step: number, inner: () => void): void {
    this.code.push(0x02, 0x40, 0x03, 0x40, ...this.get(left), ...this.int(0), 0x4c, 0x0d, 1);
    inner();
    this.set(left, this.add(this.get(left), this.int(-step)));
    this.code.push(0x0c, 0, 0x0b, 0x0b);
  }

  bytes(): number[] {
    const locals = this.types.map((t) => [1, t]);
    return sized([...unsigned(locals.length), ...locals.flat(), ...this.code, 0x0b]);
  }
}

export type Func = { readonly name: string; readonly parameters: number; readonly write: (b: Body) => void };

/** A module of such functions over an imported memory `env.memory`. */
function assemble(functions: readonly Func[]): Uint8Array<ArrayBuffer> {
  const counts = [...new Set(functions.map((f) => f.parameters))];
  const bodies = functions.map((f) => {
    const body = new Body(f.parameters);
    f.write(body);
    return body.bytes();
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, counts.map((n) => [0x60, ...unsigned(n), ...new Array<number>(n).fill(I32), 0])), // biome-ignore format: one line a section
    ...section(2, [[...text('env'), ...text('memory'), 2, 0, 1]]),
    ...section(3, functions.map((f) => unsigned(counts.indexOf(f.parameters)))), // biome-ignore format: one line a section
    ...section(7, functions.map((f, i) => [...text(f.name), 0, ...unsigned(i)])), // biome-ignore format: one line a section
    ...section(10, bodies),
  ]);
}

/** The part of WebAssembly's interface used here; TypeScript ships it with the browser's library alone. */
export type Memory = { readonly buffer: ArrayBuffer };
type Interface = {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
};
const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: Interface };

const PAGE = 65536;
export const memoryOf = (bytes: number): Memory => new wasm.Memory({ initial: Math.ceil(bytes / PAGE) });

export type Module = { readonly compiled: object };
export const compile = (functions: readonly Func[]): Module => ({ compiled: new wasm.Module(assemble(functions)) });
/** The functions of a module over a memory of their own. */
export const over = <Exports>({ compiled }: Module, memory: Memory): Exports =>
  new wasm.Instance(compiled, { env: { memory } }).exports as Exports;
