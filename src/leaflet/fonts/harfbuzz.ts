/**
 * The one file that speaks to HarfBuzz: a binding straight to `harfbuzz.wasm` of the package harfbuzzjs.
 *
 * The package's own JavaScript needs a document or Node and defines properties for every glyph; the module itself
 * needs five imports that do nothing here, and its glyph tables can be read where they lie.
 */
import { withoutOutlines } from './true-type.ts';

/** The part of the wasm module's exports that is used; sizes and pointers are bytes in its memory. */
interface HarfBuzzExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, out: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_script_from_string(text: number, length: number): number;
  hb_buffer_create(): number;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, itemLength: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_script(buffer: number, script: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
}

/** WebAssembly as Node and browsers have it; the engine's library list names neither. */
interface WebAssemblyApi {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: unknown } }>;
}

/** A font inside the wasm module. */
export interface ShaperFont {
  readonly pointer: number;
  /** Glyph of a code point by the font's cmap, 0 when it has none. */
  glyphOf(codePoint: number): number;
}

/** A stretch of one text to shape: one font, direction, script and language. */
export interface ShapeRequest {
  readonly font: ShaperFont;
  /** The whole text: letters join over the ends of a stretch. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rightToLeft: boolean;
  /** ISO 15924. */
  readonly script: string;
  /** BCP 47. */
  readonly lang: string;
}

/** Glyphs as HarfBuzz left them, five numbers a glyph; the views are valid until the next call. */
export interface RawGlyphs {
  readonly count: number;
  /** Glyph id, flags (bit 0: unsafe to break before), cluster, and two private ones. */
  readonly infos: Uint32Array;
  /** Advance x, advance y, offset x, offset y and a private one, font units. */
  readonly positions: Int32Array;
}

export interface Shaper {
  openFont(bytes: Uint8Array): ShaperFont;
  shape(request: ShapeRequest): RawGlyphs;
}

const MEMORY_MODE_WRITABLE = 2;
const DIRECTION_LEFT_TO_RIGHT = 4;
const DIRECTION_RIGHT_TO_LEFT = 5;
const FLAG_BEGINNING_OF_TEXT = 1;
const FLAG_END_OF_TEXT = 2;
const WASM_PAGE = 65536;

async function instantiate(wasm: Uint8Array): Promise<HarfBuzzExports> {
  let exports: HarfBuzzExports | undefined;
  const grow = (wanted: number): number => {
    if (!exports) return 0;
    const { memory } = exports;
    memory.grow(Math.ceil(((wanted >>> 0) - memory.buffer.byteLength) / WASM_PAGE) + 64);
    return 1;
  };
  const imports = {
    env: {
      _abort_js() {
        throw new Error('HarfBuzz gave up: its memory is damaged or exhausted');
      },
      _emscripten_runtime_keepalive_clear() {},
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow,
    },
    wasi_snapshot_preview1: { proc_exit() {} },
  };
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  exports = instance.exports as HarfBuzzExports;
  exports.__wasm_call_ctors();
  return exports;
}

/** Languages and scripts are few and asked for in every run. */
function rememberNames(hb: HarfBuzzExports, make: (pointer: number) => number): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      const pointer = hb.malloc(name.length + 1);
      const bytes = new Uint8Array(hb.memory.buffer, pointer, name.length + 1);
      for (let i = 0; i < name.length; i++) bytes[i] = name.charCodeAt(i);
      bytes[name.length] = 0;
      value = make(pointer);
      hb.free(pointer);
      known.set(name, value);
    }
    return value;
  };
}

/** A text is copied into the module once and shared by all of its runs. */
function createTextCopy(hb: HarfBuzzExports): (text: string) => number {
  let pointer = 0;
  let capacity = 0;
  let copied: string | undefined;
  return (text) => {
    if (copied === text) return pointer;
    if (text.length > capacity) {
      if (pointer) hb.free(pointer);
      capacity = Math.max(4096, text.length * 2);
      pointer = hb.malloc(capacity * 2);
    }
    const units = new Uint16Array(hb.memory.buffer, pointer, text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    copied = text;
    return pointer;
  };
}

/**
 * Starts HarfBuzz.
 *
 * @param wasm - The bytes of `harfbuzz.wasm` from the package harfbuzzjs.
 */
export async function createShaper(wasm: Uint8Array): Promise<Shaper> {
  const hb = await instantiate(wasm);
  const buffer = hb.hb_buffer_create();
  const out = hb.malloc(4);

  const languageOf = rememberNames(hb, (pointer) => hb.hb_language_from_string(pointer, -1));
  const scriptOf = rememberNames(hb, (pointer) => hb.hb_script_from_string(pointer, -1));
  const pointerTo = createTextCopy(hb);

  return {
    openFont(file) {
      const bytes = withoutOutlines(file);
      const data = hb.malloc(bytes.length);
      new Uint8Array(hb.memory.buffer).set(bytes, data);
      const blob = hb.hb_blob_create(data, bytes.length, MEMORY_MODE_WRITABLE, 0, 0);
      const pointer = hb.hb_font_create(hb.hb_face_create(blob, 0));
      return {
        pointer,
        glyphOf(codePoint) {
          if (!hb.hb_font_get_nominal_glyph(pointer, codePoint, out)) return 0;
          return new Uint32Array(hb.memory.buffer, out, 1)[0] ?? 0;
        },
      };
    },
    shape({ font, text, start, end, rightToLeft, script, lang }) {
      const pointer = pointerTo(text);
      hb.hb_buffer_clear_contents(buffer);
      hb.hb_buffer_add_utf16(buffer, pointer, text.length, start, end - start);
      hb.hb_buffer_set_direction(buffer, rightToLeft ? DIRECTION_RIGHT_TO_LEFT : DIRECTION_LEFT_TO_RIGHT);
      hb.hb_buffer_set_script(buffer, scriptOf(script));
      hb.hb_buffer_set_language(buffer, languageOf(lang));
      const flags = (start === 0 ? FLAG_BEGINNING_OF_TEXT : 0) | (end === text.length ? FLAG_END_OF_TEXT : 0);
      hb.hb_buffer_set_flags(buffer, flags);
      hb.hb_shape(font.pointer, buffer, 0, 0);
      const count = hb.hb_buffer_get_length(buffer);
      const infos = hb.hb_buffer_get_glyph_infos(buffer, 0);
      const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
      return {
        count,
        infos: new Uint32Array(hb.memory.buffer, infos, count * 5),
        positions: new Int32Array(hb.memory.buffer, positions, count * 5),
      };
    },
  };
}
